package vn.ketnap.procedure.vote;

/** How a meeting voted. */
public enum VoteMethod {
    SECRET_BALLOT,
    SHOW_OF_CARDS
}
