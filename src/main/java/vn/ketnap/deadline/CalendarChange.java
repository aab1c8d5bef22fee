package vn.ketnap.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * What a new calendar brings, or has brought.
 *
 * @param problems one Vietnamese sentence each; with any of them nothing is applied
 * @param years whose rows are replaced
 * @param moved open deadlines whose due date changes, by new due date
 */
public record CalendarChange(List<String> problems, boolean applied, List<Integer> years, List<Moved> moved) {

    /**
     * A deadline that moves.
     *
     * @param limit Vietnamese name
     */
    public record Moved(String caseNumber, String limit, LocalDate oldDue, LocalDate newDue) {}
}
