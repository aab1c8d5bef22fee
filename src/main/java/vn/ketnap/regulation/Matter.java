package vn.ketnap.regulation;

import vn.ketnap.platform.Labelled;

/** What a body votes on. */
public enum Matter implements Labelled {
    SYMPATHIZER("lựa chọn cảm tình Đảng"),
    CLASS_PROPOSAL("đề nghị học lớp bồi dưỡng nhận thức về Đảng"),
    DOSSIER("cho làm hồ sơ kết nạp"),
    ADMISSION("kết nạp đảng viên"),
    CONFIRMATION("công nhận đảng viên chính thức"),
    REMOVAL("xóa tên đảng viên dự bị"),
    INTRODUCTION("giới thiệu vào Đảng");

    private final String label;

    Matter(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
