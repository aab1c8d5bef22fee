package vn.ketnap.deadline;

import java.time.LocalDate;
import java.util.List;
import vn.ketnap.sheet.Note;
import vn.ketnap.sheet.RowError;

/**
 * What a new calendar brings, or has brought.
 *
 * @param errors in the order of the rows, then of the years; with any of them nothing is applied
 * @param notes what was left out, is hidden or is not certain yet
 * @param years whose rows are replaced
 * @param moved open deadlines whose due date changes, by new due date
 */
public record CalendarChange(
        List<RowError> errors, List<Note> notes, boolean applied, List<Integer> years, List<Moved> moved) {

    /**
     * A deadline that moves.
     *
     * @param limit Vietnamese name
     */
    public record Moved(String caseNumber, String limit, LocalDate oldDue, LocalDate newDue) {}
}
