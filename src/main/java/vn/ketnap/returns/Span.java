package vn.ketnap.returns;

import java.time.LocalDate;
import vn.ketnap.platform.Labelled;
import vn.ketnap.target.ReportPeriod;

/** Over which stretch of time a column counts, seen from the period of the return. */
enum Span implements Labelled {
    THIS("Kỳ báo cáo"),
    BEFORE("Kỳ liền trước"),
    YEAR_BEFORE("Cùng kỳ năm trước"),
    SINCE_NEW_YEAR("Từ đầu năm đến hết kỳ");

    private final String label;

    Span(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    LocalDate from(ReportPeriod period) {
        return switch (this) {
            case THIS -> period.from();
            case BEFORE -> period.before().from();
            case YEAR_BEFORE -> period.from().minusYears(1);
            case SINCE_NEW_YEAR -> period.to().withDayOfYear(1);
        };
    }

    LocalDate to(ReportPeriod period) {
        return switch (this) {
            case THIS, SINCE_NEW_YEAR -> period.to();
            case BEFORE -> period.before().to();
            case YEAR_BEFORE -> period.to().plusDays(1).minusYears(1).minusDays(1);
        };
    }
}
