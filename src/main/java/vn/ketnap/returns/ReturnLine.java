package vn.ketnap.returns;

/**
 * A row or a column of a return.
 *
 * @param mark tells it from the others of its form and side
 * @param counted null where the other side says it
 * @param condition as an administrator wrote it, null for none
 * @param span null where the other side says it
 */
record ReturnLine(String form, Side side, String mark, String label, Counted counted, String condition, Span span) {

    enum Side {
        ROW,
        COLUMN
    }

    /** The same line about one value of what it stands for. */
    ReturnLine one(String otherMark, String otherLabel, String otherCondition) {
        return new ReturnLine(form, side, otherMark, otherLabel, counted, otherCondition, span);
    }
}
