package vn.ketnap.vocabulary;

import vn.ketnap.platform.Labelled;

/** Whether a case runs, and how it ended. */
public enum CaseStatus implements Labelled {
    RUNNING("Đang xem xét"),
    OFFICIAL("Đã là đảng viên chính thức"),
    NOT_LISTED("Không đưa vào diện cảm tình"),
    REFUSED("Không kết nạp"),
    REMOVED("Đã xóa tên trong danh sách dự bị"),
    CANCELLED("Đã hủy quyết định kết nạp"),
    LEFT("Đã ra khỏi Đảng"),
    TRANSFERRED("Đã chuyển đi"),
    MOVED("Đã chuyển đi khi đang xem xét"),
    WITHDRAWN("Người xin rút"),
    DECEASED("Từ trần"),
    STOPPED("Dừng xem xét");

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    public boolean isRunning() {
        return this == RUNNING;
    }

    /** Whether the person can have no other case: who runs one, is a member, here or where he or she moved to, or died. */
    public boolean barsAnother() {
        return this == RUNNING || this == OFFICIAL || this == TRANSFERRED || this == DECEASED;
    }

    @Override
    public String label() {
        return label;
    }
}
