package vn.ketnap.procedure.check;

import java.time.LocalDate;
import java.util.Set;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.DateKind;

/** What the step that records a date asks of it beyond the order of dates: it holds for the corrected date too. */
public interface CorrectedDate {

    /** The dates it is about. */
    Set<DateKind> kinds();

    /**
     * Adds what stands against the corrected date.
     *
     * @param kind one of the kinds
     * @param wrong the date on record
     */
    void check(String field, DateKind kind, LocalDate wrong, LocalDate corrected, CaseFile file, Problems problems);
}
