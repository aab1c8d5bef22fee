package vn.ketnap.platform;

/** One entry of a list to choose from: what is shown and what is submitted. */
public record Choice(String label, String value) {

    /** The entry of one value: submitted by its name. */
    public static <E extends Enum<E> & Labelled> Choice of(E value) {
        return new Choice(value.label(), value.name());
    }
}
