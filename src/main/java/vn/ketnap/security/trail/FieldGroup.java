package vn.ketnap.security.trail;

/** Which part of the data was touched. */
public enum FieldGroup {
    NAMES("Họ tên"),
    FORM("Nội dung biểu mẫu"),
    CASE("Toàn bộ hồ sơ"),
    DOCUMENTS("Giấy tờ"),
    DEADLINES("Thời hạn"),
    FIGURES("Số liệu tổng hợp"),
    REGISTER("Đơn vị, cán bộ, đảng viên"),
    CALENDAR("Lịch làm việc"),
    RULES("Quy định"),
    CLOCK("Đồng hồ"),
    ENGINE("Tiến trình, tài khoản, quyền"),
    TRAIL("Nhật ký"),
    NONE("Không có dữ liệu");

    private final String label;

    FieldGroup(String label) {
        this.label = label;
    }

    /** Vietnamese name for screens. */
    public String label() {
        return label;
    }
}
