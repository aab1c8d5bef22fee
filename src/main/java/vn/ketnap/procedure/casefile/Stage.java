package vn.ketnap.procedure.casefile;

/** The six stages of a case; the names are those of the stages' processes. */
public enum Stage {
    SYMPATHIZER("Cảm tình Đảng"),
    AWARENESS_CLASS("Lớp nhận thức về Đảng"),
    DOSSIER("Hồ sơ, thẩm tra lý lịch"),
    ADMISSION("Xét kết nạp"),
    PROBATION("Dự bị"),
    CONFIRMATION("Xét công nhận chính thức");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** Vietnamese name for screens. */
    public String label() {
        return label;
    }
}
