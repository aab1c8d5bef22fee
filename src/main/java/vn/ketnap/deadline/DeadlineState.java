package vn.ketnap.deadline;

/** How a deadline stands. Passing the due date changes nothing here: only a recorded event does. */
public enum DeadlineState {
    OPEN("Đang chạy"),
    MET("Đúng hạn"),
    LATE("Trễ hạn"),
    EXTENDED("Đã gia hạn"),
    CANCELLED("Không còn áp dụng");

    private final String label;

    DeadlineState(String label) {
        this.label = label;
    }

    /** Vietnamese name for screens. */
    public String label() {
        return label;
    }
}
