package vn.ketnap.procedure.casefile;

/** The rule of who may read which case. */
public interface CaseSight {

    /** Whether the login may read the case today. */
    boolean sees(String login, CaseFile file);
}
