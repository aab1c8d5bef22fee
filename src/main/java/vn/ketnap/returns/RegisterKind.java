package vn.ketnap.returns;

import vn.ketnap.platform.Labelled;

/** The registers and lists that an office keeps beside its cases. */
public enum RegisterKind implements Labelled {
    SYMPATHIZERS("Danh sách cảm tình Đảng"),
    PROBATIONERS("Danh sách đảng viên dự bị"),
    ADMISSIONS("Sổ kết nạp đảng viên"),
    CONFIRMATIONS("Sổ công nhận đảng viên chính thức"),
    CERTIFICATES("Sổ cấp giấy chứng nhận"),
    RETURNED("Hồ sơ trả lại"),
    VERIFICATIONS("Yêu cầu thẩm tra lý lịch"),
    CARDS("Danh sách đề nghị phát thẻ đảng viên");

    private final String label;

    RegisterKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
