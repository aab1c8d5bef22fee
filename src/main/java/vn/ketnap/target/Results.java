package vn.ketnap.target;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.report.Territory;
import vn.ketnap.vocabulary.DateKind;

/** Counts what has come of targets. Each question is bounded by its period and not by how many cases there ever were. */
@Component
@Transactional(readOnly = true)
public class Results {

    private static final Map<String, Goal> GOALS = Arrays.stream(Goal.values())
            .collect(Collectors.toUnmodifiableMap(goal -> goal.counted().name(), Function.identity()));

    private final JdbcClient jdbc;

    public Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Duties after admission whose due date lies in the period.
     *
     * @param introductions residence introductions done on time, of all that were due
     * @param lateConfirmations votes or decisions of confirmation that came late or are still open after their due date
     */
    public record Duties(Share introductions, long lateConfirmations) {}

    /** How many persons reached each goal in the period, by part of the territory; goals nobody reached count 0. */
    public Map<String, Map<Goal, Long>> reached(Territory territory, ReportPeriod period) {
        Map<String, Map<Goal, Long>> counts = new HashMap<>();
        territory.parts().forEach(part -> counts.put(part.code(), none()));
        jdbc.sql(
                        """
                        select c.cell_code, d.kind, count(*) persons
                        from case_date d join admission_case c on c.id = d.case_id
                        where d.kind in (:kinds) and d.business_date between :from and :to and c.cell_code in (:cells)
                        group by c.cell_code, d.kind""")
                .param("kinds", GOALS.keySet())
                .param("from", period.from())
                .param("to", period.to())
                .param("cells", territory.cells())
                .query(row -> {
                    counts.get(territory.partOfCell().get(row.getString("cell_code")))
                            .merge(GOALS.get(row.getString("kind")), row.getLong("persons"), Long::sum);
                });
        return counts;
    }

    /** Members of the register on a day, by part of the territory. */
    public Map<String, Long> members(Territory territory, LocalDate on) {
        Map<String, Long> counts = new HashMap<>();
        territory.parts().forEach(part -> counts.put(part.code(), 0L));
        jdbc.sql(
                        """
                        select cell_code, count(*) members from party_member
                        where party_date <= :day and (left_on is null or left_on > :day) and cell_code in (:cells) group by cell_code""")
                .param("day", on)
                .param("cells", territory.cells())
                .query(row -> {
                    counts.merge(
                            territory.partOfCell().get(row.getString("cell_code")), row.getLong("members"), Long::sum);
                });
        return counts;
    }

    /** What fell due in the period until a day. */
    public Duties duties(Territory territory, ReportPeriod period, LocalDate today) {
        long[] counts = new long[3];
        jdbc.sql(
                        """
                        select met_by, state, count(*) deadlines from deadline
                        where state in ('OPEN', 'MET', 'LATE') and met_by in (:introduction, :confirmation)
                          and due_date between :from and :to and cell_code in (:cells)
                          and (due_date < :today or state <> 'OPEN')
                        group by met_by, state""")
                .param("introduction", DateKind.RESIDENCE_INTRODUCTION.name())
                .param(
                        "confirmation",
                        List.of(DateKind.CELL_CONFIRMATION_REVIEW.name(), DateKind.CONFIRMATION_DECISION.name()))
                .param("from", period.from())
                .param("to", period.to())
                .param("today", today)
                .param("cells", territory.cells())
                .query(row -> {
                    boolean onTime = row.getString("state").equals("MET");
                    long deadlines = row.getLong("deadlines");
                    if (row.getString("met_by").equals(DateKind.RESIDENCE_INTRODUCTION.name())) {
                        counts[0] += onTime ? deadlines : 0;
                        counts[1] += deadlines;
                    } else {
                        counts[2] += onTime ? 0 : deadlines;
                    }
                });
        return new Duties(new Share(counts[0], counts[1]), counts[2]);
    }

    private static Map<Goal, Long> none() {
        Map<Goal, Long> counts = new EnumMap<>(Goal.class);
        Arrays.stream(Goal.values()).forEach(goal -> counts.put(goal, 0L));
        return counts;
    }
}
