package vn.ketnap.procedure.step;

/** The outcomes of steps that neither the choice in a form nor the end of a vote names. The gateways of the models ask for these names. */
public enum StepOutcome {
    /** Nothing to decide after the step. */
    DONE,
    REACHED,
    NOT_REACHED,
    LISTED,
    NOT_LISTED,
    PASSED,
    FAILED,
    APPROVED,
    /** The limit of the ceremony counts from a receipt that is still to be recorded. */
    AWAITS_RECEIPT,
    KEPT,
    REMOVED,
    /** An incident of which the processes of the case need to know nothing. */
    RECORDED,
    /** An incident that ends the case. */
    CLOSE,
    /** What leads to the proceeding of removal. */
    REMOVAL
}
