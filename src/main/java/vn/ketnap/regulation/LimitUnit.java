package vn.ketnap.regulation;

/** What a time limit is counted in. */
public enum LimitUnit {
    WORKING_DAYS("ngày làm việc"),
    CALENDAR_DAYS("ngày"),
    MONTHS("tháng");

    private final String label;

    LimitUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
