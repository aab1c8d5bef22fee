package vn.ketnap.procedure.casefile;

/** Gender as it stands on the birth certificate. */
public enum Gender {
    MALE("Nam"),
    FEMALE("Nữ");

    private final String label;

    Gender(String label) {
        this.label = label;
    }

    /** Vietnamese name for screens. */
    public String label() {
        return label;
    }
}
