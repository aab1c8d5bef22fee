package vn.ketnap.vocabulary;

/** The names of all messages that a case waits for. */
public final class MessageNames {

    public static final String CASE_CLOSED = "caseClosed";
    public static final String CLASS_ENROLLED = "classEnrolled";
    public static final String CLASS_FINISHED = "classFinished";
    public static final String DECISION_CANCELLED = "decisionCancelled";
    public static final String REMOVAL_PROPOSED = "removalProposed";

    private MessageNames() {}
}
