package vn.ketnap.procedure.vote;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.ketnap.voting.Ballot;

/** The result of a vote. */
public record Vote(
        @NotNull VoteMethod method,
        @NotNull Integer yes,
        @NotNull Integer no,
        Integer blank,
        @Size(max = 1000) String noReason) {

    /** True when every number needed for the count was given. */
    public boolean complete() {
        return yes != null && no != null;
    }

    /** All ballots handed in. */
    public int cast() {
        return yes + no + CellAttendance.orZero(blank);
    }

    public Ballot ballot() {
        return new Ballot(yes, no, CellAttendance.orZero(blank));
    }
}
