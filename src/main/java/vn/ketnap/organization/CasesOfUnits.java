package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

/** Port to the running cases, which go where their units go. */
public interface CasesOfUnits {

    /**
     * What becomes of the running cases as the units change from day to day. Changes nothing.
     *
     * @param chosen cells by case number, for cases that go elsewhere than their cell on the first day
     */
    CaseMoves plan(SortedMap<LocalDate, UnitTree> days, Map<String, String> chosen);

    /** Numbers of those of these cases that run, with their cells. */
    Map<String, String> cellsOf(Collection<String> caseNumbers);

    /**
     * Moves the running cases, with their tasks and deadlines, to where the units of that day put them. Within the caller's
     * transaction; doing it again changes nothing.
     *
     * @param chosen cells by case number, for cases that go elsewhere than their cell
     * @param actor login of whoever changed the units, {@code system} for the night
     * @return how many cases moved
     */
    int follow(UnitTree units, LocalDate day, Map<String, String> chosen, String actor);
}
