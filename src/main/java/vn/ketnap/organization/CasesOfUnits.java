package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.SortedMap;

/** Port to the running cases, which go where their units go. */
public interface CasesOfUnits {

    /** What becomes of the running cases as the units change from day to day. Changes nothing. */
    CaseMoves plan(SortedMap<LocalDate, UnitTree> days);

    /**
     * Moves the running cases, with their tasks and deadlines, to where the units of that day put them. Within the caller's
     * transaction; doing it again changes nothing.
     *
     * @param actor login of whoever changed the units, {@code system} for the night
     * @return how many cases moved
     */
    int follow(UnitTree units, LocalDate day, String actor);
}
