package vn.ketnap.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class VotingPropertyTest {

    /** Votes of a body of any size, small ones most often. */
    record Votes(int yes, int eligible) {}

    @Property
    void reachedAgreesWithExactFractions(@ForAll("thresholds") Threshold threshold, @ForAll("votes") Votes votes) {
        int compared = fraction(votes.yes(), threshold.denominator())
                .compareTo(fraction(threshold.numerator(), votes.eligible()));

        assertThat(threshold.reached(votes.yes(), votes.eligible()))
                .isEqualTo(threshold.strict() ? compared > 0 : compared >= 0);
    }

    @Property
    void neededIsTheSmallestThatReaches(
            @ForAll("thresholds") Threshold threshold,
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int eligible) {
        int needed = threshold.needed(eligible);

        assertThat(needed).isBetween(1, eligible);
        assertThat(threshold.reached(needed, eligible)).isTrue();
        assertThat(threshold.reached(needed - 1, eligible)).isFalse();
    }

    @Property
    void nobodyEligibleNeverReaches(
            @ForAll("thresholds") Threshold threshold,
            @ForAll int yes,
            @ForAll @IntRange(min = Integer.MIN_VALUE, max = 0) int eligible) {
        assertThat(threshold.reached(yes, eligible)).isFalse();
    }

    @Property
    void percentIsNearTheExactShareAndNeverFlatters(
            @ForAll("thresholds") Threshold threshold, @ForAll("votes") Votes votes) {
        BigDecimal printed = new BigDecimal(
                Percent.of(votes.yes(), votes.eligible(), threshold).replace(',', '.'));
        int hundredths = printed.movePointRight(2).intValueExact();
        BigDecimal exactTimesEligible = new BigDecimal(fraction(votes.yes(), 100));

        // Half a hundredth of a percent when rounded, a whole one when held down.
        assertThat(printed.multiply(BigDecimal.valueOf(votes.eligible()))
                        .subtract(exactTimesEligible)
                        .abs())
                .isLessThan(new BigDecimal("0.01").multiply(BigDecimal.valueOf(votes.eligible())));
        if (!threshold.reached(votes.yes(), votes.eligible())) {
            assertThat(threshold.reached(hundredths, 100_00)).isFalse();
        }
        assertThat(hundredths == 100_00).isEqualTo(votes.yes() == votes.eligible());
    }

    @Property
    void eligibleIsTheRollLessTheExclusions(
            @ForAll @IntRange(max = 500) int official,
            @ForAll @IntRange(max = 50) int transferred,
            @ForAll @IntRange(max = 50) int exempt,
            @ForAll @IntRange(max = 50) int suspended) {
        assertThat(new CellRoll(official, transferred, exempt, suspended).eligible())
                .isEqualTo(official - transferred - exempt - suspended);
        assertThat(new CommitteeRoll(official, transferred, suspended).eligible())
                .isEqualTo(official - transferred - suspended);
    }

    @Provide
    Arbitrary<Threshold> thresholds() {
        Arbitrary<Integer> denominators = Arbitraries.integers().between(2, 10);
        return Combinators.combine(denominators, Arbitraries.of(true, false))
                .flatAs((denominator, strict) -> Arbitraries.integers()
                        .between(1, strict ? denominator - 1 : denominator)
                        .map(numerator -> new Threshold(numerator, denominator, strict)));
    }

    @Provide
    Arbitrary<Votes> votes() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, Integer.MAX_VALUE))
                .flatMap(eligible -> Arbitraries.integers().between(0, eligible).map(yes -> new Votes(yes, eligible)));
    }

    private static BigInteger fraction(int a, int b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
