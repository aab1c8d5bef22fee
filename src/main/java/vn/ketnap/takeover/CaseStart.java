package vn.ketnap.takeover;

import java.util.function.Predicate;
import vn.ketnap.procedure.casefile.CaseFile;

/** Begins the procedure of a case where its papers say that it stands. */
public interface CaseStart {

    /**
     * Starts the process of the case at its stage and passes the tasks that its papers prove; within the caller's transaction.
     *
     * @param proven by task id
     */
    void start(CaseFile file, Predicate<String> proven);

    /** Passes the open tasks that are done already, one after another, until another one is open. */
    void pass(CaseFile file, Predicate<String> done);

    /** Ends and forgets every process of a case that is taken back. */
    void forget(String caseNumber);
}
