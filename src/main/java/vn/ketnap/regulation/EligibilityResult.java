package vn.ketnap.regulation;

/** What an eligibility table returns. */
public enum EligibilityResult {
    OK("đủ điều kiện"),
    OK_WITH_PRIOR_CONSENT("đủ điều kiện khi có văn bản đồng ý trước"),
    REDO("phải làm lại"),
    REVIEW("cần cấp ủy kết luận"),
    BLOCK("không đủ điều kiện");

    private final String label;

    EligibilityResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
