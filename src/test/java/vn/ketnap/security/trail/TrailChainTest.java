package vn.ketnap.security.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Status;

/**
 * Whatever is done to a line of the trail is found, and the place is named. The normal build takes 5,000 lines where the
 * target is 100,000: {@code -Dketnap.full=true} takes them all.
 */
class TrailChainTest {

    private static final Logger LOG = LoggerFactory.getLogger(TrailChainTest.class);
    private static final int LINES = Boolean.getBoolean("ketnap.full") ? 100_000 : 5_000;

    /** Enough for the walks over the whole table. */
    private static final int FEW = 40;

    private TrailTable table;

    @BeforeEach
    void freshTable() {
        table = new TrailTable();
    }

    @Test
    void anUntouchedTrailHolds() {
        table.with(LINES);

        long started = System.nanoTime();
        TrailProof proof = table.check.verify();
        LOG.info("{} lines verified in {}", LINES, Duration.ofNanos(System.nanoTime() - started));

        assertThat(proof.intact()).isTrue();
        assertThat(proof.lines()).isEqualTo(LINES);
        assertThat(proof.root()).matches("[0-9a-f]{64}");
        assertThat(table.alarms).isEmpty();
        assertThat(table.check.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void linesNotedLaterContinueTheChain() {
        String root = table.with(FEW).check.prove().root();

        TrailProof later = table.with(FEW).check.prove();

        assertThat(later.intact()).isTrue();
        assertThat(later.lines()).isEqualTo(2L * FEW);
        assertThat(table.jdbc.queryForObject(
                        "select chain_hash from trail_entry where chain_position = ?", String.class, FEW))
                .isEqualTo(root);
    }

    /** A walk compares each line with the place it should have, so it is enough to look at the line that was touched. */
    @Test
    void noLineCanBeTouchedUnseen() {
        List<TrailEntries.Linked> all = table.with(LINES).lines.after(0, LINES);
        Chain before = Chain.EMPTY;
        for (int i = 0; i < LINES; i++) {
            TrailEntries.Linked one = all.get(i);
            TrailEntries.Linked other = all.get((i + LINES / 2) % LINES);
            List<TrailEntry> forgeries = new ArrayList<>(changed(one.line()));
            forgeries.add(other.line());
            for (TrailEntry forged : forgeries) {
                assertThat(before.add(forged))
                        .as("line %d as %s", i + 1, forged)
                        .isNotEqualTo(one.place());
            }
            TrailEntries.Linked following = i + 1 < LINES ? all.get(i + 1) : null;
            if (following != null) {
                assertThat(before.add(following.line()))
                        .as("without line %d", i + 1)
                        .isNotEqualTo(following.place());
            }
            before = before.add(one.line());
            assertThat(before).as("line %d", i + 1).isEqualTo(one.place());
        }
    }

    static Stream<String> columns() {
        return Stream.of(
                "noted_at = dateadd(microsecond, 1, noted_at)",
                "login = 'nguoi.khac'",
                "subject = 'HS-2026-9999999'",
                "operation = 'SEARCH'",
                "field_group = 'CASE'",
                "purpose = 'receiveSelfReview'",
                "result = case result when 'DENIED' then 'ALLOWED' else 'DENIED' end",
                "address = '192.0.2.1'",
                "chain_hash = '" + "f".repeat(64) + "'");
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aChangedColumnIsFoundInItsLine(String change) {
        everywhere(place -> "update trail_entry set " + change + " where chain_position = " + place, place ->
                (long) place);
    }

    @Test
    void aMissingLineIsFoundInItsPlaceAndSoIsTheLast() {
        everywhere(place -> "delete from trail_entry where chain_position = " + place, place -> (long) place);
    }

    @Test
    void aLineTakenOutOfTheChainIsFound() {
        everywhere(
                place -> "update trail_entry set chain_position = null, chain_hash = null where chain_position = "
                        + place,
                place -> (long) place);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, FEW / 2, FEW - 1})
    void exchangedLinesAreFound(int place) {
        table.with(FEW);
        table.jdbc.update("update trail_entry set chain_position = -1 where chain_position = ?", place);
        table.jdbc.update("update trail_entry set chain_position = ? where chain_position = ?", place, place + 1);
        table.jdbc.update("update trail_entry set chain_position = ? where chain_position = -1", place + 1);

        assertThat(table.check.prove().firstBad()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, FEW / 2, FEW, FEW + 1})
    void aLinePutInIsFound(int place) {
        table.with(FEW);
        table.jdbc.update(
                "update trail_entry set chain_position = chain_position + 1000000 where chain_position >= ?", place);
        table.jdbc.update(
                "update trail_entry set chain_position = chain_position - 999999 where chain_position > 1000000");
        // whoever knows how the hash is made can make that of a forged line, but not those that follow
        Chain before = place == 1
                ? Chain.EMPTY
                : table.lines.after(place - 2L, 1).get(0).place();
        table.jdbc.update(
                """
                insert into trail_entry (noted_at, login, operation, field_group, result, chain_position, chain_hash)
                values (timestamp with time zone '2026-03-05 08:00:00+07', 'bithu.1', 'FORM', 'FORM', 'ALLOWED', ?, ?)""",
                place,
                before.hash());
        TrailEntry forged = table.lines.after(place - 1L, 1).get(0).line();
        table.jdbc.update(
                "update trail_entry set chain_hash = ? where chain_position = ?",
                before.add(forged).hash(),
                place);

        assertThat(table.check.verify().firstBad()).isEqualTo(Math.min(place, FEW) + 1L);
        assertThat(table.alarms).containsExactly(new TrailBroken(Math.min(place, FEW) + 1L));
        assertThat(table.check.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void aWalkIsStoppedByNothingNotedMeanwhile() {
        table.with(FEW);
        table.jdbc.update(
                """
                insert into trail_entry (noted_at, login, operation, field_group, result)
                values (timestamp with time zone '2026-03-05 08:00:00+07', 'bithu.1', 'FORM', 'FORM', 'ALLOWED')""");

        assertThat(table.check.prove().lines()).isEqualTo(FEW);
    }

    private void everywhere(IntFunction<String> forgery, IntFunction<Long> found) {
        table.with(FEW);
        for (int place = 1; place <= FEW; place++) {
            int forged = place;
            table.transactions.executeWithoutResult(status -> {
                table.jdbc.update(forgery.apply(forged));
                assertThat(table.check.prove().firstBad())
                        .as(forgery.apply(forged))
                        .isEqualTo(found.apply(forged));
                status.setRollbackOnly();
            });
        }
        assertThat(table.check.prove().intact()).isTrue();
    }

    /** The line with each of its columns changed in turn. */
    private static List<TrailEntry> changed(TrailEntry line) {
        return IntStream.range(0, TrailEntry.class.getRecordComponents().length)
                .mapToObj(column -> changed(line, column))
                .toList();
    }

    private static TrailEntry changed(TrailEntry line, int column) {
        return new TrailEntry(
                line.id() + (column == 0 ? 1 : 0),
                line.notedAt().plusNanos(column == 1 ? 1_000 : 0),
                column == 2 ? "x" : line.login(),
                column == 3 ? "x" : line.subject(),
                column == 4 ? "x" : line.operation(),
                column == 5 ? "x" : line.fields(),
                column == 6 ? "x" : line.purpose(),
                column == 7 ? "x" : line.result(),
                column == 8 ? "x" : line.address());
    }
}
