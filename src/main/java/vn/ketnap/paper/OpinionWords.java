package vn.ketnap.paper;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ketnap.voting.Percent;

/** How many of those asked agree, out of the line in which the register keeps an opinion or a vote that decides nothing. */
final class OpinionWords {

    private static final Pattern LINE = Pattern.compile(
            "(?:(.*): )?(\\d+)/(\\d+) tán thành(?: \\([\\d,]+%\\))?, (\\d+) không tán thành(?: với lý do (.*)| \\((.*)\\))?");

    private OpinionWords() {}

    /**
     * Adds the figures under tags that begin with the prefix; with {@code loi} what was said in their place.
     *
     * @param line null before anybody was asked
     */
    static void add(String prefix, String line, Map<String, Value> values) {
        Optional<Matcher> figures = Optional.ofNullable(line).map(LINE::matcher).filter(Matcher::matches);
        values.put(
                prefix + "_loi",
                line != null && figures.isEmpty() ? Value.known(Wording.sentence(line)) : Value.none());
        if (figures.isEmpty()) {
            for (String tag : new String[] {"", "_hoi", "_tan_thanh", "_khong", "_ty_le", "_ty_le_khong"}) {
                values.put(prefix + tag, line == null ? Value.open() : Value.none());
            }
            values.put(prefix + "_ly_do", Value.none());
            return;
        }
        Matcher found = figures.get();
        int yes = Integer.parseInt(found.group(2));
        int asked = Integer.parseInt(found.group(3));
        int no = Integer.parseInt(found.group(4));
        String reason = found.group(5) == null ? found.group(6) : found.group(5);
        values.put(prefix, Value.optional(found.group(1)));
        values.put(prefix + "_hoi", Value.known(Wording.count(asked)));
        values.put(prefix + "_tan_thanh", Value.known(Wording.count(yes)));
        values.put(prefix + "_khong", Value.known(Wording.count(no)));
        values.put(prefix + "_ty_le", Value.known(Percent.of(yes, asked)));
        values.put(prefix + "_ty_le_khong", Value.known(Percent.of(no, asked)));
        values.put(prefix + "_ly_do", reason == null ? Value.none() : Value.known(", với lý do: " + reason));
    }
}
