package vn.ketnap.security.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of the trail as the chain sees it. */
@Repository
class TrailEntries {

    static final String COLUMNS =
            "id, noted_at, login, subject, operation, field_group, purpose, result, address, chain_position, chain_hash";

    private final JdbcTemplate jdbc;

    TrailEntries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A line that has its place in the chain. */
    record Linked(TrailEntry line, Chain place) {}

    /** The end of the chain. Nobody else links or verifies until the transaction ends. */
    Chain lockedHead() {
        return jdbc.queryForObject(
                "select chain_position, chain_hash from trail_head where id = 1 for update",
                (row, number) -> new Chain(row.getLong(1), row.getString(2)));
    }

    /** The oldest lines without a place. */
    List<TrailEntry> unlinked(int most) {
        return jdbc.query(
                "select " + COLUMNS + " from trail_entry where chain_position is null order by id fetch first " + most
                        + " rows only",
                (row, number) -> line(row));
    }

    boolean hasUnlinked() {
        return !unlinked(1).isEmpty();
    }

    /** The lines whose place comes after that position, in the order of their places. */
    List<Linked> after(long position, int most) {
        return jdbc.query(
                "select " + COLUMNS + " from trail_entry where chain_position > ? order by chain_position fetch first "
                        + most + " rows only",
                (row, number) ->
                        new Linked(line(row), new Chain(row.getLong("chain_position"), row.getString("chain_hash"))),
                position);
    }

    /** Gives lines without a place theirs and moves the end of the chain. */
    void link(List<Linked> linked) {
        jdbc.batchUpdate(
                "update trail_entry set chain_position = ?, chain_hash = ? where id = ? and chain_position is null",
                linked.stream()
                        .map(one -> new Object[] {
                            one.place().position(),
                            one.place().hash(),
                            one.line().id()
                        })
                        .toList());
        Chain head = linked.get(linked.size() - 1).place();
        jdbc.update("update trail_head set chain_position = ?, chain_hash = ?", head.position(), head.hash());
    }

    /** Keeps what a verification found, for all nodes. */
    void verified(TrailProof proof) {
        jdbc.update(
                "update trail_head set verified_at = ?, verified_lines = ?, first_bad = ?",
                proof.at().atOffset(ZoneOffset.UTC),
                proof.lines(),
                proof.firstBad());
    }

    /** What the last verification found on whichever node; its hash is not kept. */
    Optional<TrailProof> lastProof() {
        return jdbc
                .query(
                        "select verified_at, verified_lines, first_bad from trail_head where verified_at is not null",
                        (row, number) -> new TrailProof(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                row.getLong(2),
                                "",
                                row.getObject(3, Long.class)))
                .stream()
                .findFirst();
    }

    static TrailEntry line(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getLong("id"),
                row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                row.getString("login"),
                row.getString("subject"),
                row.getString("operation"),
                row.getString("field_group"),
                row.getString("purpose"),
                row.getString("result"),
                row.getString("address"));
    }
}
