package vn.ketnap.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A form as it lies in the folder of forms: a Camunda Form or an embedded page. */
public final class FormFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)");
    private static final Pattern NG_MODEL = Pattern.compile("ng-model=\"(?!search\\.)[\\w.]*?(\\w+)\"");
    private static final Pattern HTML_TEXT_ATTRIBUTE =
            Pattern.compile("(?:placeholder|title|aria-label|alt|value)=\"([^\"]*[^\"\\w][^\"]*)\"");
    private static final Set<String> SHOWN = Set.of("label", "dateLabel", "text", "description", "placeholder");

    private final Path file;
    private final String text;

    private FormFile(Path file) {
        this.file = file;
        try {
            this.text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All forms of the product. */
    public static List<FormFile> all() {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(FormFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file itself. */
    public Path file() {
        return file;
    }

    public String fileName() {
        return file.getFileName().toString();
    }

    /** The name without its ending. */
    public String name() {
        return fileName().replaceFirst("\\.\\w+$", "");
    }

    public boolean embedded() {
        return fileName().endsWith(".html");
    }

    /** Id of the task or start event: the name in camel case. */
    public String task() {
        return Pattern.compile("-(.)").matcher(name()).replaceAll(match -> match.group(1)
                .toUpperCase());
    }

    /** The Camunda Form itself. */
    public JsonNode root() {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(fileName(), e);
        }
    }

    /** All components of a Camunda Form, groups and what is in them; none for an embedded page. */
    public List<JsonNode> components() {
        List<JsonNode> found = new ArrayList<>();
        if (!embedded()) {
            collect(root(), found);
        }
        return found;
    }

    private static void collect(JsonNode holder, List<JsonNode> found) {
        holder.path("components").forEach(component -> {
            found.add(component);
            collect(component, found);
        });
    }

    /** Keys under which the form looks for lists of choices. */
    public Set<String> choiceKeys() {
        Set<String> keys = new TreeSet<>();
        components().stream()
                .filter(component -> component.has("valuesKey"))
                .forEach(component -> keys.add(component.get("valuesKey").asText()));
        return keys;
    }

    /** Names that texts and fields for reading take from what is known; a text hidden without its value is no matter. */
    public Set<String> shownKeys() {
        Set<String> keys = new TreeSet<>();
        for (JsonNode component : components()) {
            if (isShownOnly(component)) {
                keys.add(component.get("key").asText());
            }
            String hidden = component.path("conditional").path("hide").asText();
            PLACEHOLDER
                    .matcher(component.path("text").asText()
                            + component.path("label").asText())
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !hidden.equals("=" + key + " = null"))
                    .forEach(keys::add);
        }
        return keys;
    }

    public static boolean isShownOnly(JsonNode component) {
        return component.has("key")
                && (component.path("disabled").asBoolean()
                        || component.path("readonly").asBoolean());
    }

    /** Last names of the models that an embedded page binds its inputs to; what it searches by is not submitted. */
    Set<String> models() {
        return names(NG_MODEL.matcher(text));
    }

    boolean mentions(String name) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                .matcher(text)
                .find();
    }

    /** Everything a person reads on the form. */
    List<String> visibleTexts() {
        List<String> texts = new ArrayList<>();
        if (embedded()) {
            String page = text.replaceAll("(?s)<!--.*?-->", "");
            HTML_TEXT_ATTRIBUTE
                    .matcher(page)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(texts::add);
            String body = page.replaceAll("(?s)<script.*?</script>", "").replaceAll("(?s)\\{\\{.*?}}", "");
            texts.addAll(List.of(body.replaceAll("(?s)<[^>]*>", "\n").split("\\s*\\n\\s*")));
        } else {
            for (JsonNode component : components()) {
                SHOWN.forEach(part -> texts.add(component.path(part).asText()));
                component
                        .path("values")
                        .forEach(choice -> texts.add(choice.path("label").asText()));
            }
        }
        return texts.stream()
                .map(one -> one.replaceAll("(?s)\\{\\{.*?}}|]\\([^)]*\\)", "").strip())
                .filter(one -> !one.isBlank())
                .toList();
    }

    private static Set<String> names(Matcher matcher) {
        Set<String> names = new TreeSet<>();
        matcher.results().map((MatchResult found) -> found.group(1)).forEach(names::add);
        return names;
    }

    @Override
    public String toString() {
        return fileName();
    }
}
