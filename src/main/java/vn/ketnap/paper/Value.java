package vn.ketnap.paper;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a paper says where its template has a tag.
 *
 * @param lines what is printed: one text, or a list for a paragraph that is repeated; empty for {@link State#NONE}
 * @param label what is missing, null unless it is
 * @param where where it is to be entered, null unless it is missing
 */
record Value(State state, List<String> lines, String label, String where) {

    /** What stands where only a meeting that is still to come can know. */
    static final String DOTS = "……………";

    /** How well a value is known. */
    enum State {
        KNOWN,
        /** Only what is still to come can know it. */
        OPEN,
        /** The register should know it and does not. */
        MISSING,
        /** Does not apply to this case; the paragraph that asks for it goes. */
        NONE
    }

    Value {
        lines = lines.stream().map(Value::printable).toList();
    }

    static Value known(String text) {
        return new Value(State.KNOWN, List.of(text), null, null);
    }

    /** A list, one paragraph for each line; none for an empty one. */
    static Value list(List<String> lines) {
        return lines.isEmpty() ? none() : new Value(State.KNOWN, lines, null, null);
    }

    static Value open() {
        return open(DOTS);
    }

    /** Partly known: the dots stand in the text. */
    static Value open(String text) {
        return new Value(State.OPEN, List.of(text), null, null);
    }

    static Value missing(String label, String where) {
        return new Value(State.MISSING, List.of("[chưa có: " + label + "]"), label, where);
    }

    static Value none() {
        return new Value(State.NONE, List.of(), null, null);
    }

    /** The text when there is one, else missing. */
    static Value required(String text, String label, String where) {
        return text == null || text.isBlank() ? missing(label, where) : known(text);
    }

    /** The text when there is one, else none. */
    static Value optional(String text) {
        return text == null || text.isBlank() ? none() : known(text);
    }

    boolean isThere() {
        return state != State.NONE;
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The same with a text behind it. */
    Value followedBy(String text) {
        return new Value(state, List.of(text() + text), label, where);
    }

    /** The same in capitals. */
    Value capitals() {
        return new Value(state, lines.stream().map(Wording::capitals).toList(), label, where);
    }

    /** The same as the beginning of a sentence. */
    Value sentenceStart() {
        return new Value(state, lines.stream().map(Wording::sentenceStart).toList(), label, where);
    }

    /** In composed letters, without what no XML holds; a tab is a blank, a line break stays. */
    private static String printable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .filter(Value::isAllowed)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip();
    }

    private static boolean isAllowed(int letter) {
        return letter == '\n'
                || letter >= 0x20 && letter <= 0xD7FF
                || letter >= 0xE000 && letter < 0xFFFC
                || letter >= 0x10000;
    }
}
