package vn.ketnap.regulation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.UnitType;

/**
 * What every unit of a level does again each period.
 *
 * @param limit id, for example T38
 * @param months length of a period
 * @param lastDay a day on which a period ends; the others lie whole periods before it
 * @param levels whose units do it
 * @param escalateTo the role that does it first, then those who are told
 */
public record UnitDuty(
        String limit,
        String name,
        int months,
        MonthDay lastDay,
        Set<UnitType> levels,
        List<WarningStep> warnAt,
        List<Role> escalateTo,
        LegalBasis basis) {

    /** The last day of the period in which a day lies. */
    public LocalDate endOfPeriod(LocalDate day) {
        LocalDate end = lastDay.atYear(day.getYear() + 1);
        LocalDate earlier = end.minusMonths(months);
        for (int back = 2; !earlier.isBefore(day); back++) {
            end = earlier;
            earlier = lastDay.atYear(day.getYear() + 1).minusMonths((long) months * back);
        }
        return end;
    }

    /** The same as a limit: nothing in a case starts or meets it. */
    public TimeLimit asLimit() {
        return new TimeLimit(
                limit, name, months, LimitUnit.MONTHS, List.of(), null, "", warnAt, escalateTo, "", false, basis);
    }
}
