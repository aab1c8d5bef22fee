package vn.ketnap.regulation;

import java.util.List;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Role;

/**
 * A time limit to watch. Text components are empty, never null, where the table says nothing.
 *
 * @param limit id, for example T09
 * @param name Vietnamese, for screens
 * @param startEvents the dates any of which it counts from; empty for what counts from the end of the limit it prolongs
 * @param metBy the date that fulfils it
 * @param task id of the user task that answers for it, empty when none
 * @param warnAt when to remind, earliest first
 * @param escalateTo in climbing order
 * @param extendsLimit id of the limit it prolongs, or stands in for once it has started; empty when none
 * @param act true for something to be done, whose last day moves on from a day off; false for dates of a status
 */
public record TimeLimit(
        String limit,
        String name,
        int amount,
        LimitUnit unit,
        List<DateKind> startEvents,
        DateKind metBy,
        String task,
        List<WarningStep> warnAt,
        List<Role> escalateTo,
        String extendsLimit,
        boolean act,
        LegalBasis basis) {

    /** Whether it only prolongs another limit, from whose end it counts. */
    public boolean isExtension() {
        return startEvents.isEmpty();
    }

    /** Whether it counts from that kind of date. */
    public boolean isStartedBy(DateKind kind) {
        return startEvents.contains(kind);
    }

    /** Vietnamese length, for example "45 ngày làm việc". */
    public String length() {
        return amount == 0 ? "đúng ngày ấy" : amount + " " + unit.label();
    }
}
