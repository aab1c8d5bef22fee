package vn.ketnap.procedure.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.DateKind;

/** Tells when limits of a case run out. */
public interface DueDates {

    /**
     * The last day of a limit under a regulation; empty when the limit is not in use or has not started.
     *
     * @param limit id of the limit in the rule table
     * @param regulation id of the version that the limit is taken from
     * @param together dates about to be recorded, which stand in for those of the case
     */
    Optional<LocalDate> dueOn(CaseFile file, String limit, String regulation, Map<DateKind, LocalDate> together);
}
