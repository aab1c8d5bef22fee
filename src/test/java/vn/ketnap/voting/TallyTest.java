package vn.ketnap.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    private static final Threshold TWO_THIRDS = new Threshold(2, 3, false);
    private static final Threshold MORE_THAN_HALF = new Threshold(1, 2, true);

    @ParameterizedTest
    @CsvSource({
        "13, 20, false",
        "14, 20, true",
        "10, 15, true",
        "9, 15, false",
        "2, 3, true",
        "1, 3, false",
        "0, 0, false"
    })
    void aCellNeedsTwoThirds(int yes, int eligible, boolean reached) {
        assertThat(tally(yes, eligible, TWO_THIRDS).reached()).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"5, 10, false", "6, 10, true", "7, 15, false", "8, 15, true"})
    void aStandingCommitteeNeedsMoreThanHalf(int yes, int eligible, boolean reached) {
        assertThat(tally(yes, eligible, MORE_THAN_HALF).reached()).isEqualTo(reached);
    }

    @Test
    void tellsHowManyVotesAreNeeded() {
        assertThat(TWO_THIRDS.needed(15)).isEqualTo(10);
        assertThat(TWO_THIRDS.needed(20)).isEqualTo(14);
        assertThat(MORE_THAN_HALF.needed(10)).isEqualTo(6);
        assertThat(MORE_THAN_HALF.needed(11)).isEqualTo(6);
        assertThatIllegalArgumentException().isThrownBy(() -> TWO_THIRDS.needed(0));
    }

    @Test
    void summarisesInOneLine() {
        assertThat(tally(14, 20, TWO_THIRDS).summary())
                .isEqualTo("14/20 tán thành (70,00%), cần ít nhất 2/3 là 14: đạt");
        assertThat(tally(13, 20, TWO_THIRDS).summary())
                .isEqualTo("13/20 tán thành (65,00%), cần ít nhất 2/3 là 14: không đạt");
        assertThat(tally(6, 11, MORE_THAN_HALF).summary()).isEqualTo("6/11 tán thành (54,55%), cần trên 1/2 là 6: đạt");
        assertThat(tally(0, 0, TWO_THIRDS).summary())
                .isEqualTo("Không có ai được tính vào tổng số biểu quyết: không đạt");
    }

    @Test
    void refusesMoreVotesThanVoters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally(20, new Ballot(14, 6, 1), TWO_THIRDS))
                .withMessage("Số phiếu (21) nhiều hơn số người được tính (20)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tally(20, new Ballot(Integer.MAX_VALUE, 1, 0), TWO_THIRDS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(-1, new Ballot(1, 0, 0), TWO_THIRDS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ballot(3, -1, 0));
    }

    @Test
    void refusesThresholdsThatCannotBeReached() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(1, 1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(4, 3, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(0, 3, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(-2, -3, false));
    }

    @Test
    void rollsLeaveOutThoseWhoDoNotCount() {
        assertThat(new CellRoll(25, 2, 1, 2).eligible()).isEqualTo(20);
        assertThat(new CommitteeRoll(15, 1, 1).eligible()).isEqualTo(13);
        assertThatIllegalArgumentException().isThrownBy(() -> new CellRoll(25, 0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CommitteeRoll(-1, 0, 0));
    }

    @Test
    void absurdExclusionsNeverMakeAVoteReachable() {
        int eligible = new CellRoll(1, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE).eligible();

        assertThat(eligible).isNegative();
        assertThat(TWO_THIRDS.reached(1, eligible)).isFalse();
    }

    private static Tally tally(int yes, int eligible, Threshold threshold) {
        return new Tally(eligible, new Ballot(yes, eligible - yes, 0), threshold);
    }
}
