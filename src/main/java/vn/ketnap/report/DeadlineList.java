package vn.ketnap.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.deadline.RemainingTime;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.NameOrder;
import vn.ketnap.platform.Page;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.procedure.casefile.PersonQuery;
import vn.ketnap.regulation.Certainty;
import vn.ketnap.regulation.LegalBasis;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.Stage;

/** The deadlines behind a figure, a page at a time or all of them for a sheet. */
@Component
@Transactional(readOnly = true)
public class DeadlineList {

    /** More rows than any office works through; a sheet of them still opens at once. */
    private static final int SHEET_ROWS = 20_000;

    private final JdbcClient jdbc;
    private final Regulations regulations;
    private final UnitTree units;
    private final Officers officers;
    private final NameOrder names;
    private final RemainingTime remaining;
    private final BusinessClock clock;

    DeadlineList(
            JdbcClient jdbc,
            Regulations regulations,
            UnitTree units,
            Officers officers,
            NameOrder names,
            RemainingTime remaining,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.regulations = regulations;
        this.units = units;
        this.officers = officers;
        this.names = names;
        this.remaining = remaining;
        this.clock = clock;
    }

    /** A page of the list; the first is 1. */
    public Page<DeadlineLine> page(Territory territory, DeadlineFilter filter, int number) {
        return read(territory, filter, number, Page.ROWS);
    }

    /** The whole list, at most twenty thousand rows. */
    public List<DeadlineLine> all(Territory territory, DeadlineFilter filter) {
        return read(territory, filter, 1, SHEET_ROWS).rows();
    }

    private Page<DeadlineLine> read(Territory territory, DeadlineFilter filter, int number, int size) {
        LocalDate today = clock.today();
        Posts posts = new Posts(regulations, units, officers, today);
        Map<String, Object> parameters = new HashMap<>();
        String sql =
                """
                select d.*, c.stage, c.section_code, c.deciding_code, c.helper_id, a.full_name, m.full_name helper,
                  count(*) over () total
                from deadline d
                join admission_case c on c.id = d.case_id
                join applicant a on a.id = c.applicant_id
                left join party_member m on m.id = c.helper_id
                where %s
                order by %s %s, d.id
                limit :size offset :skipped"""
                        .formatted(
                                conditions(territory, filter, today, parameters),
                                Objects.requireNonNullElse(filter.sort(), DeadlineFilter.Sort.DUE)
                                        .column(names.column()),
                                filter.descending() ? "desc" : "asc");
        long[] total = new long[1];
        List<DeadlineLine> rows = jdbc.sql(sql)
                .params(parameters)
                .param("size", size)
                .param("skipped", (long) (Math.max(1, number) - 1) * size)
                .query((row, i) -> {
                    total[0] = row.getLong("total");
                    return line(row, posts, today);
                })
                .list();
        return new Page<>(rows, Math.max(1, number), size, total[0]);
    }

    private String conditions(
            Territory territory, DeadlineFilter filter, LocalDate today, Map<String, Object> parameters) {
        Due due = filter.due();
        String day = due.state().equals("OPEN") ? "d.due_date" : "d.met_on";
        PersonQuery search = PersonQuery.of(filter.text());
        List<String> all = new ArrayList<>(List.of(
                "d.state = :state",
                "d.cell_code in (:cells)",
                "d.due_date between :earliest and :latest",
                search.condition()));
        parameters.putAll(search.parameters());
        parameters.put("state", due.state());
        parameters.put("cells", territory.cells());
        parameters.put("earliest", due.from(today));
        parameters.put("latest", due.to(today));
        add(
                all,
                parameters,
                "c.stage = :stage",
                "stage",
                filter.stage() == null ? null : filter.stage().name());
        add(
                all,
                parameters,
                "d.met_by = :metBy",
                "metBy",
                filter.metBy() == null ? null : filter.metBy().name());
        add(all, parameters, day + " >= :from", "from", filter.from());
        add(all, parameters, day + " <= :to", "to", filter.to());
        if (filter.role() != null) {
            all.add("d.regulation || ' ' || d.limit_id in (:answered)");
            parameters.put("answered", answeredBy(filter.role()));
            add(all, parameters, unitColumn(filter.role()) + " = :unit", "unit", filter.roleUnit());
        }
        return String.join(" and ", all);
    }

    private static void add(
            List<String> all, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            all.add(condition);
            parameters.put(name, value);
        }
    }

    /** The limits that a role answers for, under each version of the regulation; never empty, as SQL wants it. */
    private Set<String> answeredBy(Role role) {
        Set<String> answered = new TreeSet<>(Set.of(""));
        jdbc.sql("select distinct regulation from deadline where state = 'OPEN'")
                .query(String.class)
                .list()
                .forEach(regulation -> regulations.timeLimits(regulation).stream()
                        .filter(limit -> Posts.first(limit) == role)
                        .forEach(limit -> answered.add(regulation + " " + limit.limit())));
        return answered;
    }

    /** Where the unit of {@link CaseUnits#unitsOf} stands in the tables. */
    private static String unitColumn(Role role) {
        return switch (role) {
            case CELL_SECRETARY, HELPER -> "d.cell_code";
            case ORGANIZATION_BOARD -> "c.deciding_code";
            default -> "d.grassroots_code";
        };
    }

    private static String late(LocalDate due, LocalDate metOn) {
        return metOn.isAfter(due) ? "trễ " + ChronoUnit.DAYS.between(due, metOn) + " ngày" : "đúng hạn";
    }

    private DeadlineLine line(ResultSet row, Posts posts, LocalDate today) throws SQLException {
        String cell = row.getString("cell_code");
        String limit = row.getString("limit_id");
        String regulation = row.getString("regulation");
        LocalDate due = row.getObject("due_date", LocalDate.class);
        LocalDate metOn = row.getObject("met_on", LocalDate.class);
        CaseUnits handling = new CaseUnits(
                row.getLong("case_id"),
                cell,
                row.getString("section_code"),
                row.getString("grassroots_code"),
                row.getString("superior_code"),
                row.getString("deciding_code"),
                null,
                null);
        return new DeadlineLine(
                row.getString("case_number"),
                row.getString("full_name"),
                units.unit(cell).name(),
                units.unit(handling.grassrootsCode()).name(),
                Stage.valueOf(row.getString("stage")).label(),
                regulations.timeLimit(limit, regulation).map(TimeLimit::name).orElse(limit),
                row.getObject("start_date", LocalDate.class),
                due,
                ChronoUnit.DAYS.between(metOn == null ? today : metOn, due),
                metOn == null ? remaining.inWords(due, today) : late(due, metOn),
                row.getBoolean("provisional"),
                metOn,
                posts.of(limit, regulation, handling, row.getString("helper")),
                new LegalBasis(row.getString("legal_basis"), Certainty.valueOf(row.getString("certainty")), "").text());
    }
}
