package vn.ketnap.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the fields of a form in HTML are called: by the label for the control, in it or behind a box to tick. */
final class HtmlLabels {

    private static final Pattern LABEL = Pattern.compile("<label for=\"([^\"]+)\">(.*?)</label>", Pattern.DOTALL);
    private static final Pattern CONTROL =
            Pattern.compile("<(?:input|select|textarea)\\b([^>]*)>([^<]*)", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("ng-model=\"[\\w.]*?(\\w+)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern SPOKEN = Pattern.compile("aria-label=\"([^\"{]*[^\"{: ])");

    private HtmlLabels() {}

    /** Adds the labels of a page by field. */
    static void collect(String page, Map<String, String> found) {
        Map<String, String> byId = new HashMap<>();
        LABEL.matcher(page).results().forEach(label -> byId.put(label.group(1), plain(label.group(2))));
        Matcher control = CONTROL.matcher(page);
        while (control.find()) {
            String behind = plain(control.group(2));
            String spoken = first(SPOKEN, control.group(1), behind);
            String label = byId.getOrDefault(first(ID, control.group(1), ""), spoken);
            String field = first(FIELD, control.group(1), "");
            if (!field.isEmpty() && !label.isEmpty()) {
                found.putIfAbsent(field, label);
            }
        }
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    /** Without marks of HTML, what the page fills in, the star of what must be written and an explanation at the end. */
    private static String plain(String html) {
        return html.replaceAll("<[^>]*>|\\{\\{[^}]*}}", "")
                .replaceAll("\\s+", " ")
                .replaceAll("[ *]+$", "")
                .replaceAll(" \\([^()]*\\)$", "")
                .strip();
    }
}
