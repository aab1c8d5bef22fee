package vn.ketnap.vocabulary;

import vn.ketnap.platform.Labelled;

/** Whether a case runs, and how it ended. */
public enum CaseStatus implements Labelled {
    RUNNING("Đang xem xét"),
    OFFICIAL("Đã là đảng viên chính thức"),
    NOT_LISTED("Không đưa vào diện cảm tình"),
    REFUSED("Không kết nạp"),
    REMOVED("Đã xóa tên trong danh sách dự bị"),
    LEFT("Đã ra khỏi Đảng"),
    TRANSFERRED("Đã chuyển đi"),
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

    @Override
    public String label() {
        return label;
    }
}
