package vn.ketnap.procedure.vote;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.ketnap.voting.CellRoll;

/** The figures of a cell: who belongs to it, who came and who is left out of the count. The number of the absent is computed. */
public record CellAttendance(
        @NotNull Integer totalOfficial,
        @NotNull Integer totalProbationary,
        @NotNull Integer presentOfficial,
        @NotNull Integer presentProbationary,
        Integer excludedTransferred,
        Integer excludedExempt,
        Integer excludedSuspended,
        @Size(max = 500) String absenceReason)
        implements Attendance {

    @Override
    public boolean complete() {
        return totalOfficial != null
                && totalProbationary != null
                && presentOfficial != null
                && presentProbationary != null;
    }

    /** The official members who count, see {@link CellRoll#eligible()}. */
    public CellRoll roll() {
        return new CellRoll(
                totalOfficial, orZero(excludedTransferred), orZero(excludedExempt), orZero(excludedSuspended));
    }

    @Override
    public int counted() {
        return totalOfficial - excluded();
    }

    @Override
    public int voters() {
        return presentOfficial;
    }

    public int absent() {
        return totalOfficial - presentOfficial + totalProbationary - presentProbationary;
    }

    /** How many official members are left out of the count. */
    public int excluded() {
        return orZero(excludedTransferred) + orZero(excludedExempt) + orZero(excludedSuspended);
    }

    /** True when more official members are left out than did not come: who is left out is not there. */
    public boolean excludedCame() {
        return excluded() > totalOfficial - presentOfficial;
    }

    /** A number that was left empty is none. */
    public static int orZero(Integer number) {
        return number == null ? 0 : number;
    }
}
