package vn.ketnap.admission.block;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import vn.ketnap.voting.CellRoll;

/** Who belongs to the cell, who came and who is left out of the count. Who was absent is computed. */
public record CellAttendance(
        @NotNull Integer totalOfficial,
        @NotNull Integer totalProbationary,
        @NotNull Integer presentOfficial,
        @NotNull Integer presentProbationary,
        Integer excludedTransferred,
        Integer excludedExempt,
        Integer excludedSuspended,
        @Size(max = 500) String absenceReason) {

    /** True when every number needed for the count was given. */
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

    /** How many official members count; may be negative when the numbers contradict each other. */
    public int counted() {
        return totalOfficial - orZero(excludedTransferred) - orZero(excludedExempt) - orZero(excludedSuspended);
    }

    public int absent() {
        return totalOfficial - presentOfficial + totalProbationary - presentProbationary;
    }

    /** True when more official members are left out as exempt and absent than did not come. */
    public boolean exemptCame() {
        return orZero(excludedExempt) > totalOfficial - presentOfficial;
    }

    static int orZero(Integer number) {
        return number == null ? 0 : number;
    }
}
