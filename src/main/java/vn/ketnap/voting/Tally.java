package vn.ketnap.voting;

import java.util.Objects;

/**
 * The result of one vote of one body on one person.
 *
 * @param eligible the denominator, from {@link CellRoll} or {@link CommitteeRoll}
 */
public record Tally(int eligible, Ballot ballot, Threshold threshold) {

    /** @throws IllegalArgumentException with a Vietnamese sentence when more votes were cast than persons may vote */
    public Tally {
        Objects.requireNonNull(ballot, "ballot");
        Objects.requireNonNull(threshold, "threshold");
        if (ballot.cast() > Math.max(0, eligible)) {
            throw new IllegalArgumentException(
                    "Số phiếu (%d) nhiều hơn số người được tính (%d)".formatted(ballot.cast(), eligible));
        }
    }

    /** True when the yes votes are enough. */
    public boolean reached() {
        return threshold.reached(ballot.yes(), eligible);
    }

    /**
     * The smallest number of yes votes that is enough.
     *
     * @throws IllegalArgumentException when nobody is eligible
     */
    public int needed() {
        return threshold.needed(eligible);
    }

    /** Share of yes votes, such as "70,00"; a result that was not reached is never rounded up to the threshold. */
    public String yesPercent() {
        return Percent.of(ballot.yes(), eligible, threshold);
    }

    /** One line for screens and papers, such as "14/20 tán thành (70,00%), cần ít nhất 2/3 là 14: đạt". */
    public String summary() {
        if (eligible <= 0) {
            return "Không có ai được tính vào tổng số biểu quyết: không đạt";
        }
        return "%d/%d tán thành (%s%%), cần %s là %d: %s"
                .formatted(
                        ballot.yes(),
                        eligible,
                        yesPercent(),
                        threshold.text(),
                        needed(),
                        reached() ? "đạt" : "không đạt");
    }
}
