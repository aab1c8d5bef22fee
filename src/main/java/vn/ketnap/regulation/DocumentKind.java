package vn.ketnap.regulation;

/** Papers that lose their validity with time. */
public enum DocumentKind {
    AWARENESS_CERTIFICATE("giấy chứng nhận bồi dưỡng nhận thức về Đảng", "T02"),
    DOSSIER("hồ sơ xin vào Đảng", "T03");

    private final String label;
    private final String limit;

    DocumentKind(String label, String limit) {
        this.label = label;
        this.limit = limit;
    }

    public String label() {
        return label;
    }

    /** Id of the limit that watches how long the paper serves. */
    public String limit() {
        return limit;
    }
}
