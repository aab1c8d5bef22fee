package vn.ketnap.regulation;

/** How well a rule of a table is known; whatever is not certain says so on every screen. */
public enum Certainty {
    CERTAIN("đã đối chiếu toàn văn", ""),
    QUOTED("theo trích dẫn", ""),
    LOCAL("hướng dẫn của địa phương", "hướng dẫn địa phương"),
    SECONDARY("theo nguồn gián tiếp", "cần xác nhận"),
    ASSUMED("giả định của phần mềm", "giả định");

    private final String label;
    private final String caution;

    Certainty(String label, String caution) {
        this.label = label;
        this.caution = caution;
    }

    /** Vietnamese, for legends and reports. */
    public String label() {
        return label;
    }

    /** Vietnamese warning that follows the article; empty when the rule may be relied on for its version. */
    public String caution() {
        return caution;
    }
}
