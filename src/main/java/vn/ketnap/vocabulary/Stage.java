package vn.ketnap.vocabulary;

import vn.ketnap.platform.Labelled;

/** The six stages of a case; the names are those of the stages' processes. */
public enum Stage implements Labelled {
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

    @Override
    public String label() {
        return label;
    }
}
