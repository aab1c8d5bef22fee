package vn.ketnap.regulation;

/** Papers that lose their validity with time. */
public enum DocumentKind {
    AWARENESS_CERTIFICATE("giấy chứng nhận bồi dưỡng nhận thức về Đảng"),
    DOSSIER("hồ sơ xin vào Đảng");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
