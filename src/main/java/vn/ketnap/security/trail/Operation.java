package vn.ketnap.security.trail;

/** What somebody did. */
public enum Operation {
    TASKS("Xem danh sách công việc"),
    FORM("Mở biểu mẫu"),
    SEARCH("Tìm hồ sơ"),
    CASE("Xem hồ sơ"),
    DOWNLOAD("Tải tệp"),
    UPLOAD("Thêm tệp"),
    SUPERSEDE("Bỏ tệp"),
    PAPER("Soạn giấy"),
    NOTE("Ghi chú hồ sơ"),
    EXPORT("Kết xuất"),
    REPORT("Xem báo cáo"),
    TRAIL("Xem nhật ký"),
    NOMINATION("Giới thiệu người mới"),
    STEP("Hoàn thành công việc"),
    ASSIGNMENT("Nhận, giao công việc"),
    IMPORT("Nhập danh sách"),
    SETTING("Thay đổi thiết lập"),
    ENGINE("Can thiệp vào hệ thống"),
    ROUTE("Gọi chức năng không được mở");

    private final String label;

    Operation(String label) {
        this.label = label;
    }

    /** Vietnamese name for screens. */
    public String label() {
        return label;
    }
}
