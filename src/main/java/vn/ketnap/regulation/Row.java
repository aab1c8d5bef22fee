package vn.ketnap.regulation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Typed reading of one matching rule; a cell of the wrong type is a mistake in the table and fails loudly. */
record Row(Map<String, Object> cells) {

    String text(String output) {
        return (String) cells.getOrDefault(output, "");
    }

    List<String> list(String output) {
        String text = text(output);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }

    /** Whether the cell says anything. */
    boolean has(String output) {
        return cells.containsKey(output);
    }

    int number(String output) {
        return (Integer) required(output);
    }

    boolean flag(String output) {
        return (Boolean) required(output);
    }

    <E extends Enum<E>> E choice(String output, Class<E> type) {
        return Enum.valueOf(type, (String) required(output));
    }

    /** The constants that a cell names, separated by commas, in its order; empty for an empty cell. */
    <E extends Enum<E>> List<E> choices(String output, Class<E> type) {
        return list(output).stream().map(name -> Enum.valueOf(type, name)).toList();
    }

    LegalBasis basis() {
        return new LegalBasis((String) required("article"), choice("certainty", Certainty.class), text("note"));
    }

    private Object required(String output) {
        Object value = cells.get(output);
        if (value == null) {
            throw new IllegalStateException("Empty cell " + output + " in " + cells);
        }
        return value;
    }
}
