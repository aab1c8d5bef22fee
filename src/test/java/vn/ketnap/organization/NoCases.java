package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.SortedMap;

/** A register of units without any case. */
public class NoCases implements CasesOfUnits {

    @Override
    public CaseMoves plan(SortedMap<LocalDate, UnitTree> days) {
        return CaseMoves.none();
    }

    @Override
    public int follow(UnitTree units, LocalDate day, String actor) {
        return 0;
    }
}
