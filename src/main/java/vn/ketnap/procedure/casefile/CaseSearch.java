package vn.ketnap.procedure.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.NameOrder;
import vn.ketnap.platform.Page;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.Stage;

/** Finds cases by their persons, for whoever asks: each list and each box hands in which cases may be found. */
@Component
@Transactional(readOnly = true)
public class CaseSearch {

    /** More rows than any office works through; a sheet of them still opens at once. */
    private static final int SHEET_ROWS = 20_000;

    private static final String FROM_PAPER = ", tiếp nhận từ hồ sơ giấy";

    private static final String RUNNING_FIRST = "case c.status when 'RUNNING' then 0 else 1 end, c.id desc";
    private static final String NEWEST_FIRST = "c.id desc";

    private static final String CASES =
            """
            select c.number, c.cell_code, c.grassroots_code, c.stage, c.status, c.closed_on, c.taken_over_on, a.full_name,
              a.birth_date, a.birth_year_only,
              n.business_date nominated_on, count(*) over () total
            from admission_case c
            join applicant a on a.id = c.applicant_id
            left join party_member m on m.id = c.helper_id
            left join case_date n on n.case_id = c.id and n.kind = 'NOMINATION'
            where %s
            order by %s
            limit :size offset :skipped""";

    private final JdbcClient jdbc;
    private final UnitTree units;
    private final NameOrder names;

    CaseSearch(JdbcClient jdbc, UnitTree units, NameOrder names) {
        this.jdbc = jdbc;
        this.units = units;
        this.names = names;
    }

    /** The first cases found, running ones before others, then the newest. */
    public List<FoundCase> first(CaseReach reach, String text, int most) {
        return read(reach, CaseFilter.of(CaseFilter.Kind.ALL, text), RUNNING_FIRST, 1, most)
                .rows();
    }

    /** A page of the cases found; the first is 1. */
    public Page<FoundCase> page(CaseReach reach, CaseFilter filter, int number) {
        return read(reach, filter, order(filter), number, Page.ROWS);
    }

    /** All cases found, at most twenty thousand. */
    public List<FoundCase> all(CaseReach reach, CaseFilter filter) {
        return read(reach, filter, order(filter), 1, SHEET_ROWS).rows();
    }

    /** Whether a case with that number is within reach. */
    public boolean reaches(CaseReach reach, String number) {
        return jdbc.sql("select count(*) from admission_case c left join party_member m on m.id = c.helper_id where "
                                + reach.condition() + " and c.number = :number")
                        .params(reach.parameters())
                        .param("number", number)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The persons of the cases with these numbers that are within reach, by number. */
    public Map<String, String> names(CaseReach reach, Collection<String> numbers) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select c.number, a.full_name from admission_case c join applicant a on a.id = c.applicant_id"
                        + " left join party_member m on m.id = c.helper_id where " + reach.condition()
                        + " and c.number in (:numbers)")
                .params(reach.parameters())
                .param("numbers", numbers)
                .query(row -> {
                    names.put(row.getString("number"), row.getString("full_name"));
                });
        return names;
    }

    private Page<FoundCase> read(CaseReach reach, CaseFilter filter, String order, int number, int size) {
        int page = Math.max(1, number);
        long[] total = new long[1];
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        List<FoundCase> rows = jdbc.sql(CASES.formatted(conditions(reach, filter, parameters), order))
                .params(parameters)
                .param("size", size)
                .param("skipped", (long) (page - 1) * size)
                .query((row, i) -> {
                    total[0] = row.getLong("total");
                    return found(row);
                })
                .list();
        return new Page<>(rows, page, size, total[0]);
    }

    private static String conditions(CaseReach reach, CaseFilter filter, Map<String, Object> parameters) {
        PersonQuery person = PersonQuery.of(filter.text());
        List<String> all =
                new ArrayList<>(List.of(reach.condition(), filter.kind().condition(), person.condition()));
        parameters.putAll(person.parameters());
        if (filter.stage() != null) {
            all.add("c.stage = :stage");
            parameters.put("stage", filter.stage().name());
        }
        if (filter.year() != null) {
            all.add("n.business_date between :yearFrom and :yearTo");
            parameters.put("yearFrom", LocalDate.of(filter.year(), 1, 1));
            parameters.put("yearTo", LocalDate.of(filter.year(), 12, 31));
        }
        if (filter.reached() != null) {
            all.add("exists (select 1 from case_date r where r.case_id = c.id and r.kind = :reached"
                    + " and r.business_date between :reachedFrom and :reachedTo)");
            parameters.put("reached", filter.reached().event().name());
            parameters.put("reachedFrom", filter.reached().from());
            parameters.put("reachedTo", filter.reached().to());
        }
        return String.join(" and ", all);
    }

    private String order(CaseFilter filter) {
        return filter.sort() == null
                ? NEWEST_FIRST
                : filter.sort().column(names.column()) + (filter.descending() ? " desc" : " asc") + ", " + NEWEST_FIRST;
    }

    private FoundCase found(ResultSet row) throws SQLException {
        CaseStatus status = CaseStatus.valueOf(row.getString("status"));
        return new FoundCase(
                row.getString("number"),
                row.getString("full_name"),
                new Birth(row.getObject("birth_date", LocalDate.class), row.getBoolean("birth_year_only")),
                units.unit(row.getString("cell_code")).name(),
                units.unit(row.getString("grassroots_code")).name(),
                Stage.valueOf(row.getString("stage")).label(),
                row.getObject("taken_over_on") == null ? status.label() : status.label() + FROM_PAPER,
                status.isRunning(),
                row.getObject("nominated_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
