package vn.ketnap.admission;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Tells when limits of a case run out. */
public interface DueDates {

    /**
     * The last day of a limit under the regulation of the case; empty when the limit is not in use or has not started.
     *
     * @param limit id of the limit in the rule table
     * @param together dates about to be recorded, which stand in for those of the case
     */
    Optional<LocalDate> dueOn(CaseFile file, String limit, Map<DateKind, LocalDate> together);
}
