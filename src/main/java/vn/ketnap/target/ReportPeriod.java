package vn.ketnap.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ketnap.platform.RefusedException;

/**
 * A month, a quarter, a half-year, a year or the years of a term.
 *
 * @param to last day
 */
public record ReportPeriod(PeriodKind kind, LocalDate from, LocalDate to) {

    private static final Pattern CODE =
            Pattern.compile("(20\\d{2})(?:-(0[1-9]|1[0-2])|-Q([1-4])|-H([12])|-(20\\d{2}))?");

    /**
     * Reads {@code 2026-11}, {@code 2026-Q4}, {@code 2026-H2}, {@code 2026} or {@code 2025-2030}. A term counts whole
     * years, from its first one until the eve of the next congress's: 2025-2030 ends on 31/12/2029.
     *
     * @throws RefusedException for any other text
     */
    public static ReportPeriod of(String code) {
        Matcher parts = CODE.matcher(code == null ? "" : code.strip());
        if (!parts.matches()) {
            throw RefusedException.because(
                    "Kỳ phải ghi theo một trong các dạng 2026-11, 2026-Q4, 2026-H2, 2026, 2025-2030");
        }
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) != null) {
            return months(PeriodKind.MONTH, year, Integer.parseInt(parts.group(2)), 1);
        }
        if (parts.group(3) != null) {
            return months(PeriodKind.QUARTER, year, Integer.parseInt(parts.group(3)) * 3 - 2, 3);
        }
        if (parts.group(4) != null) {
            return months(PeriodKind.HALF_YEAR, year, Integer.parseInt(parts.group(4)) * 6 - 5, 6);
        }
        if (parts.group(5) != null) {
            int next = Integer.parseInt(parts.group(5));
            if (next <= year) {
                throw RefusedException.because("Năm cuối nhiệm kỳ phải sau năm đầu");
            }
            return months(PeriodKind.TERM, year, 1, 12 * (next - year));
        }
        return months(PeriodKind.YEAR, year, 1, 12);
    }

    /** The text that {@link #of} reads. */
    public String code() {
        int year = from.getYear();
        return switch (kind) {
            case MONTH -> "%d-%02d".formatted(year, from.getMonthValue());
            case QUARTER -> "%d-Q%d".formatted(year, to.getMonthValue() / 3);
            case HALF_YEAR -> "%d-H%d".formatted(year, to.getMonthValue() / 6);
            case YEAR -> String.valueOf(year);
            case TERM -> "%d-%d".formatted(year, to.getYear() + 1);
        };
    }

    /** Vietnamese name, for example "Quý IV/2026". */
    public String label() {
        int year = from.getYear();
        return switch (kind) {
            case MONTH -> "Tháng %02d/%d".formatted(from.getMonthValue(), year);
            case QUARTER ->
                "Quý %s/%d".formatted(new String[] {"I", "II", "III", "IV"}[to.getMonthValue() / 3 - 1], year);
            case HALF_YEAR -> "6 tháng %s năm %d".formatted(from.getMonthValue() == 1 ? "đầu" : "cuối", year);
            case YEAR -> "Năm " + year;
            case TERM -> "Nhiệm kỳ %d-%d".formatted(year, to.getYear() + 1);
        };
    }

    /** The stretch of the same length right before, with which results are compared. */
    public ReportPeriod before() {
        long length = ChronoUnit.MONTHS.between(from, to.plusDays(1));
        return new ReportPeriod(kind, from.minusMonths(length), from.minusDays(1));
    }

    private static ReportPeriod months(PeriodKind kind, int year, int month, int length) {
        LocalDate from = LocalDate.of(year, month, 1);
        return new ReportPeriod(kind, from, from.plusMonths(length).minusDays(1));
    }
}
