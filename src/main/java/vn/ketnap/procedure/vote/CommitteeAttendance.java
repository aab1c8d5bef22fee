package vn.ketnap.procedure.vote;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import vn.ketnap.voting.CommitteeRoll;

/** The figures of a committee: who belongs to it, who came and who is left out of the count. */
public record CommitteeAttendance(
        @NotNull @Positive Integer total,
        @NotNull Integer present,
        Integer excludedTransferred,
        Integer excludedSuspended,
        @Size(max = 500) String absenceReason)
        implements Attendance {

    @Override
    public boolean complete() {
        return total != null && present != null;
    }

    /** The serving members who count, see {@link CommitteeRoll#eligible()}. */
    public CommitteeRoll roll() {
        return new CommitteeRoll(
                total, CellAttendance.orZero(excludedTransferred), CellAttendance.orZero(excludedSuspended));
    }

    @Override
    public int counted() {
        return total - excluded();
    }

    @Override
    public int voters() {
        return present;
    }

    /** How many members are left out of the count. */
    public int excluded() {
        return CellAttendance.orZero(excludedTransferred) + CellAttendance.orZero(excludedSuspended);
    }

    /** True when more members are left out than did not come: who is left out is not there. */
    public boolean excludedCame() {
        return excluded() > absent();
    }

    public int absent() {
        return total - present;
    }
}
