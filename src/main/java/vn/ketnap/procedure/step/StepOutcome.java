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
    /** An ended membership whose file goes up. */
    FILE_TO_SEND,
    /** What leads to the proceeding of removal. */
    REMOVAL,
    /** A removal that needs no votes of the cell and the committee. */
    TO_DECISION,
    /** What a disciplinary conclusion has to answer. */
    DISCIPLINE,
    /** The admission is said to be wrong. */
    REVIEW,
    /** What takes the case to another unit. */
    TRANSFER,
    /** The file goes to an office that does not use the application. */
    OUTSIDE,
    /** The file goes to a committee that hands it to one of its cells. */
    TO_COMMITTEE,
    /** The file goes to the committee that decides. */
    TO_COMPETENT,
    /** The cell that received the person assigns another helper. */
    HELPER_NEEDED,
    /** The new side does not take the file over: what was decided has to be looked at again. */
    RETURNED,
    /** The decision does not stand and is to be cancelled. */
    CANCEL,
    /** The votes stand, the decision alone is made again. */
    DECIDE_ANEW
}
