package vn.ketnap.admission.block;

/** How a meeting voted. */
public enum VoteMethod {
    SECRET_BALLOT,
    SHOW_OF_CARDS
}
