package vn.ketnap.regulation;

/** Why nobody of a relation can be verified. */
public enum Absence {
    NONE("không có"),
    DEAD("đã mất"),
    UNKNOWN("không rõ");

    private final String label;

    Absence(String label) {
        this.label = label;
    }

    /** Vietnamese name for screens. */
    public String label() {
        return label;
    }
}
