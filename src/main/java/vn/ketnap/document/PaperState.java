package vn.ketnap.document;

/** How a paper of the dossier stands. */
public enum PaperState {
    PRESENT("Đã có"),
    EXPIRING("Sắp hết giá trị"),
    EXPIRED("Hết giá trị"),
    /** A scan is there, but no step has recorded the paper yet. */
    SCANNED("Có tệp, chưa ghi vào hồ sơ"),
    DUE("Cần có ở bước này"),
    MISSING("Còn thiếu"),
    LATER("Chưa đến bước này");

    private final String label;

    PaperState(String label) {
        this.label = label;
    }

    /** Vietnamese name for screens. */
    public String label() {
        return label;
    }
}
