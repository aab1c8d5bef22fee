package vn.ketnap.admission;

import vn.ketnap.platform.RefusedException;

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
}
