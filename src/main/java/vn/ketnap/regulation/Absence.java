package vn.ketnap.regulation;

import vn.ketnap.platform.Labelled;

/** Why nobody of a relation can be verified. */
public enum Absence implements Labelled {
    NONE("không có"),
    DEAD("đã mất"),
    UNKNOWN("không rõ");

    private final String label;

    Absence(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
