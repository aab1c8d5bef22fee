package vn.ketnap.amendment;

import java.util.List;
import vn.ketnap.deadline.CalendarChange;
import vn.ketnap.sheet.RowError;

/**
 * What a change of the rules would do.
 *
 * @param errors what stands in its way; with any of them the rest is empty
 * @param changes the rows that say something else than before
 * @param cases open cases by what the change means for them
 * @param movedCount how many open deadlines move
 * @param moved the first of them
 * @param notes what to think of, in Vietnamese
 */
public record Report(
        List<RowError> errors,
        List<Change> changes,
        List<Cases> cases,
        int movedCount,
        List<CalendarChange.Moved> moved,
        List<String> notes) {

    /**
     * A row that says something else.
     *
     * @param area what of the work it concerns, in Vietnamese
     * @param kind new, changed or gone, in Vietnamese
     * @param versions the versions that it holds for, as ids
     * @param example a case that it decides, with what it says; empty for a row that is gone
     */
    public record Change(
            String area, String table, String row, String kind, String versions, String what, String example) {}

    /** Open cases with a few of their numbers. */
    public record Cases(String what, int count, List<String> examples) {}

    static Report refused(List<RowError> errors) {
        return new Report(errors, List.of(), List.of(), 0, List.of(), List.of());
    }
}
