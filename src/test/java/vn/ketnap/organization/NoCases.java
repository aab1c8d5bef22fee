package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

/** A register of units without any case. */
public class NoCases implements CasesOfUnits {

    @Override
    public CaseMoves plan(SortedMap<LocalDate, UnitTree> days, Map<String, String> chosen) {
        return CaseMoves.none();
    }

    @Override
    public int follow(UnitTree units, LocalDate day, Map<String, String> chosen, String actor) {
        return 0;
    }

    @Override
    public Map<String, String> cellsOf(Collection<String> caseNumbers) {
        return Map.of();
    }
}
