package vn.ketnap.report;

import java.time.LocalDate;

/** Which deadlines a list shows: open ones by how soon they end, or closed ones by how they ended. */
public enum Due {
    ALL("Tất cả thời hạn đang chạy"),
    OVERDUE("Quá hạn"),
    IN_7("Đến hạn trong 7 ngày"),
    IN_30("Đến hạn trong 30 ngày"),
    IN_90("Đến hạn trong 90 ngày"),
    MET("Đã làm đúng hạn"),
    LATE("Đã làm trễ hạn");

    private final String label;

    Due(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** State of the register that is meant. */
    String state() {
        return this == MET || this == LATE ? name() : "OPEN";
    }

    /** First due date of an open deadline; for closed ones no bound. */
    LocalDate from(LocalDate today) {
        return switch (this) {
            case IN_7, IN_30, IN_90 -> today;
            default -> LocalDate.of(1900, 1, 1);
        };
    }

    /** Last due date of an open deadline; for closed ones no bound. */
    LocalDate to(LocalDate today) {
        return switch (this) {
            case OVERDUE -> today.minusDays(1);
            case IN_7 -> today.plusDays(7);
            case IN_30 -> today.plusDays(30);
            case IN_90 -> today.plusDays(90);
            default -> LocalDate.of(2200, 1, 1);
        };
    }
}
