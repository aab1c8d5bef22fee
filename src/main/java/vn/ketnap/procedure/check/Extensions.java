package vn.ketnap.procedure.check;

import java.time.LocalDate;
import java.util.Optional;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;

/** Prolongs limits of a case. */
public interface Extensions {

    /**
     * Prolongs the running limit that a task answers for, by what the rule table grants.
     *
     * @param task id of the human task
     * @param reason the special reason, which the rule asks for
     * @throws RefusedException when nothing runs or nothing more is granted (294-QĐ/TW, 4.3.1)
     */
    void extend(CaseFile file, String task, String reason);

    /** The last day of the running limit that a task answers for; empty while none runs. */
    Optional<LocalDate> runsOutOn(CaseFile file, String task);

    /**
     * Notes at the running limit that a task answers for that its passing was accounted for on that day.
     *
     * @throws RefusedException when nothing runs
     */
    void account(CaseFile file, String task, LocalDate on);
}
