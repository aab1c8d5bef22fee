package vn.ketnap.procedure.register;

/** What the answer to a verification request says of the declaration. */
public enum VerificationFinding {
    CONFIRMED("Đúng như khai"),
    DIFFERENT("Có nội dung khác với khai"),
    UNCLEAR("Còn nội dung chưa rõ");

    private final String label;

    VerificationFinding(String label) {
        this.label = label;
    }

    /** Vietnamese name for screens. */
    public String label() {
        return label;
    }
}
