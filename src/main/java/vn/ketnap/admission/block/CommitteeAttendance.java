package vn.ketnap.admission.block;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import vn.ketnap.voting.CommitteeRoll;

/** Who belongs to the committee, who came and who is left out of the count. */
public record CommitteeAttendance(
        @NotNull @Positive Integer total,
        @NotNull Integer present,
        Integer excludedTransferred,
        Integer excludedSuspended,
        @Size(max = 500) String absenceReason) {

    /** True when every number needed for the count was given. */
    public boolean complete() {
        return total != null && present != null;
    }

    /** The serving members who count, see {@link CommitteeRoll#eligible()}. */
    public CommitteeRoll roll() {
        return new CommitteeRoll(
                total, CellAttendance.orZero(excludedTransferred), CellAttendance.orZero(excludedSuspended));
    }

    /** How many members count; may be negative when the numbers contradict each other. */
    public int counted() {
        return total - CellAttendance.orZero(excludedTransferred) - CellAttendance.orZero(excludedSuspended);
    }

    /** True when more members are left out as moved away and absent than did not come. */
    public boolean transferredCame() {
        return CellAttendance.orZero(excludedTransferred) > absent();
    }

    public int absent() {
        return total - present;
    }
}
