package vn.ketnap.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The page of one territory and period.
 *
 * @param today last day counted
 * @param title the unit the report is about
 * @param total the territory's own targets where they were set, else the sum of its parts'
 */
public record TargetReport(
        String title,
        ReportPeriod period,
        String periodCode,
        String periodLabel,
        LocalDate today,
        List<Row> rows,
        Row total,
        Composition composition,
        List<Conversions.Passage> passages,
        Results.Duties duties) {

    /**
     * A unit.
     *
     * @param members of the register on the last day counted
     * @param ofStaff members of the staff; null when the staff is not known
     * @param growth newly admitted of the members
     */
    public record Row(String code, String name, Map<Goal, Progress> goals, long members, Share ofStaff, Share growth) {}
}
