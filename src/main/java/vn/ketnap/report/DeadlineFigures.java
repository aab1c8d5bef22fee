package vn.ketnap.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/**
 * How the deadlines of a territory stand. What is asked of open deadlines and of the last quarters stays as fast
 * however many cases have ended.
 */
@Component
@Transactional(readOnly = true)
public class DeadlineFigures {

    /** A person admitted in this month ends the probation in the same month of the next year. */
    private static final int MONTHS = 13;

    private static final int QUARTERS_BACK = 8;

    private static final Comparator<LatePost> LONGEST_WAITING_FIRST = Comparator.comparing(LatePost::since)
            .thenComparing(LatePost::count, Comparator.reverseOrder())
            .thenComparing(late -> late.post().unitCode())
            .thenComparing(late -> late.post().role())
            .thenComparing(late -> late.post().getText());

    private final JdbcClient jdbc;
    private final Regulations regulations;
    private final UnitTree units;
    private final Officers officers;
    private final BusinessClock clock;

    DeadlineFigures(JdbcClient jdbc, Regulations regulations, UnitTree units, Officers officers, BusinessClock clock) {
        this.jdbc = jdbc;
        this.regulations = regulations;
        this.units = units;
        this.officers = officers;
        this.clock = clock;
    }

    /** A unit of the heat table with its open deadlines by stage; stages without any are left out. */
    public record HeatRow(String code, String name, DeadlineCounts all, Map<Stage, DeadlineCounts> stages) {}

    /** How many probations end in a month. */
    public record MonthCount(YearMonth month, long count) {}

    /**
     * How the deadlines that were met in a quarter were met.
     *
     * @param quarter 1 to 4
     */
    public record Quarter(int year, int quarter, long onTime, long late) {}

    /** What a post has let pass, and since when. */
    public record LatePost(Post post, long count, LocalDate since) {}

    /** The open deadlines of each part of the territory. */
    public List<HeatRow> heat(Territory territory) {
        LocalDate today = clock.today();
        Map<String, Map<Stage, DeadlineCounts>> byPart = new LinkedHashMap<>();
        territory.parts().forEach(part -> byPart.put(part.code(), new EnumMap<>(Stage.class)));
        jdbc.sql(
                        """
                        select d.cell_code, c.stage, count(*) open,
                          sum(case when d.due_date < :today then 1 else 0 end) overdue,
                          sum(case when d.due_date between :today and :in7 then 1 else 0 end) in7,
                          sum(case when d.due_date between :today and :in30 then 1 else 0 end) in30,
                          sum(case when d.due_date between :today and :in90 then 1 else 0 end) in90
                        from deadline d join admission_case c on c.id = d.case_id
                        where d.state = 'OPEN' and d.cell_code in (:cells)
                        group by d.cell_code, c.stage""")
                .param("today", today)
                .param("in7", Due.IN_7.to(today))
                .param("in30", Due.IN_30.to(today))
                .param("in90", Due.IN_90.to(today))
                .param("cells", territory.cells())
                .query(row -> {
                    DeadlineCounts counts = new DeadlineCounts(
                            row.getLong("overdue"),
                            row.getLong("in7"),
                            row.getLong("in30"),
                            row.getLong("in90"),
                            row.getLong("open"));
                    byPart.get(territory.partOfCell().get(row.getString("cell_code")))
                            .merge(Stage.valueOf(row.getString("stage")), counts, DeadlineCounts::plus);
                });
        return territory.parts().stream()
                .map(part -> row(part, byPart.get(part.code())))
                .toList();
    }

    /** The open deadlines of the territory as a whole. */
    public DeadlineCounts all(Territory territory) {
        return heat(territory).stream().map(HeatRow::all).reduce(DeadlineCounts.NONE, DeadlineCounts::plus);
    }

    private static HeatRow row(UnitView part, Map<Stage, DeadlineCounts> stages) {
        DeadlineCounts all = stages.values().stream().reduce(DeadlineCounts.NONE, DeadlineCounts::plus);
        return new HeatRow(part.code(), part.name(), all, stages);
    }

    /** The probations that end in this month and the twelve after it, also months without any. */
    public List<MonthCount> probationEnds(Territory territory) {
        YearMonth first = YearMonth.from(clock.today());
        Map<YearMonth, Long> counts = new TreeMap<>();
        Stream.iterate(first, month -> month.plusMonths(1)).limit(MONTHS).forEach(month -> counts.put(month, 0L));
        jdbc.sql(
                        """
                        select extract(year from due_date) in_year, extract(month from due_date) in_month, count(*) ends
                        from deadline
                        where state = 'OPEN' and met_by = :end and due_date between :from and :to
                          and cell_code in (:cells)
                        group by extract(year from due_date), extract(month from due_date)""")
                .param("end", DateKind.PROBATION_ENDED.name())
                .param("from", first.atDay(1))
                .param("to", first.plusMonths(MONTHS - 1).atEndOfMonth())
                .param("cells", territory.cells())
                .query(row -> {
                    counts.put(YearMonth.of(row.getInt("in_year"), row.getInt("in_month")), row.getLong("ends"));
                });
        return counts.entrySet().stream()
                .map(entry -> new MonthCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** How deadlines were met in this quarter and the seven before it, oldest first. Overdue ones still open do not count. */
    public List<Quarter> onTime(Territory territory) {
        LocalDate today = clock.today();
        LocalDate thisQuarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
        Map<LocalDate, Quarter> quarters = new TreeMap<>();
        for (int back = QUARTERS_BACK - 1; back >= 0; back--) {
            LocalDate start = thisQuarter.minusMonths(3L * back);
            quarters.put(start, new Quarter(start.getYear(), start.get(IsoFields.QUARTER_OF_YEAR), 0, 0));
        }
        jdbc.sql(
                        """
                        select extract(year from met_on) in_year, extract(quarter from met_on) in_quarter,
                          sum(case when state = 'MET' then 1 else 0 end) on_time,
                          sum(case when state = 'LATE' then 1 else 0 end) late
                        from deadline
                        where met_on >= :from and met_on <= :today and state in ('MET', 'LATE') and cell_code in (:cells)
                          and case_id is not null
                        group by extract(year from met_on), extract(quarter from met_on)""")
                .param("from", thisQuarter.minusMonths(3L * (QUARTERS_BACK - 1)))
                .param("today", today)
                .param("cells", territory.cells())
                .query(row -> {
                    Quarter quarter = new Quarter(
                            row.getInt("in_year"),
                            row.getInt("in_quarter"),
                            row.getLong("on_time"),
                            row.getLong("late"));
                    quarters.put(LocalDate.of(quarter.year(), quarter.quarter() * 3 - 2, 1), quarter);
                });
        return List.copyOf(quarters.values());
    }

    /** Whose deadlines have passed, the longest waiting first, and of one day who has let pass the most. */
    public List<LatePost> late(Territory territory) {
        LocalDate today = clock.today();
        Posts posts = new Posts(regulations, units, officers, today);
        List<LatePost> overdue = jdbc.sql(
                        """
                        select d.limit_id, d.regulation, d.cell_code, d.grassroots_code, d.superior_code,
                          c.section_code, c.deciding_code, m.full_name helper, count(*) passed, min(d.due_date) since
                        from deadline d
                        join admission_case c on c.id = d.case_id
                        left join party_member m on m.id = c.helper_id
                        where d.state = 'OPEN' and d.due_date < :today and d.cell_code in (:cells)
                        group by d.limit_id, d.regulation, d.cell_code, d.grassroots_code, d.superior_code,
                          c.section_code, c.deciding_code, m.full_name""")
                .param("today", today)
                .param("cells", territory.cells())
                .query((row, i) -> new LatePost(
                        posts.of(
                                row.getString("limit_id"),
                                row.getString("regulation"),
                                new CaseUnits(
                                        0,
                                        row.getString("cell_code"),
                                        row.getString("section_code"),
                                        row.getString("grassroots_code"),
                                        row.getString("superior_code"),
                                        row.getString("deciding_code"),
                                        null,
                                        null),
                                row.getString("helper")),
                        row.getLong("passed"),
                        row.getObject("since", LocalDate.class)))
                .list();
        Map<Post, LatePost> byPost = new LinkedHashMap<>();
        overdue.forEach(each -> byPost.merge(each.post(), each, DeadlineFigures::together));
        List<LatePost> sorted = new ArrayList<>(byPost.values());
        sorted.sort(LONGEST_WAITING_FIRST);
        return sorted;
    }

    private static LatePost together(LatePost one, LatePost other) {
        LocalDate since = one.since().isBefore(other.since()) ? one.since() : other.since();
        return new LatePost(one.post(), one.count() + other.count(), since);
    }
}
