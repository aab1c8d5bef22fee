package vn.ketnap.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.Person;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/** Finds running and finished cases of a territory, and tells the story of one. */
@Component
@Transactional(readOnly = true)
public class CaseArchive {

    private static final String CASES =
            """
            select c.*, a.full_name, a.birth_date, m.full_name helper, count(*) over () total
            from admission_case c
            join applicant a on a.id = c.applicant_id
            left join party_member m on m.id = c.helper_id
            where c.cell_code in (:cells) and\s""";

    private final JdbcClient jdbc;
    private final FoundCases found;
    private final Officers officers;

    CaseArchive(JdbcClient jdbc, FoundCases found, Officers officers) {
        this.jdbc = jdbc;
        this.found = found;
        this.officers = officers;
    }

    /** Which cases a search takes. */
    public enum Kind {
        ALL("1 = 1"),
        RUNNING("c.status = 'RUNNING'"),
        FINISHED("c.status <> 'RUNNING'");

        private final String condition;

        Kind(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A page of the cases found, newest first.
     *
     * @param text part of a name with or without diacritics, of a case number, or last digits of a citizen number
     */
    public Page<FoundCase> search(Territory territory, Kind kind, String text, int number) {
        SearchText search = SearchText.of(text);
        int page = Math.max(1, number);
        long[] total = new long[1];
        List<FoundCase> rows = jdbc.sql(CASES + kind.condition + " and " + search.condition()
                        + " order by c.id desc limit :size offset :skipped")
                .param("cells", territory.cells())
                .params(search.parameters())
                .param("size", Page.ROWS)
                .param("skipped", (long) (page - 1) * Page.ROWS)
                .query((row, i) -> {
                    total[0] = row.getLong("total");
                    return found.mapRow(row, i);
                })
                .list();
        return new Page<>(rows, page, Page.ROWS, total[0]);
    }

    /** The story of a case; throws NoSuchElementException for a case outside the territory. */
    public CaseStory story(Territory territory, String caseNumber) {
        return jdbc.sql(CASES + "c.number = :number")
                .param("cells", territory.cells())
                .param("number", caseNumber)
                .query(this::story)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("Không có hồ sơ này"));
    }

    private CaseStory story(ResultSet row, int i) throws SQLException {
        long id = row.getLong("id");
        return new CaseStory(
                found.mapRow(row, i),
                row.getString("closed_reason"),
                row.getString("helper"),
                stages(id),
                dates(id),
                steps(id));
    }

    private List<CaseStory.Entered> stages(long id) {
        return jdbc.sql("select stage, entered_on from stage_entry where case_id = :id order by entered_on, id")
                .param("id", id)
                .query((row, i) -> new CaseStory.Entered(
                        Stage.valueOf(row.getString("stage")).label(), row.getObject("entered_on", LocalDate.class)))
                .list();
    }

    private List<CaseStory.Dated> dates(long id) {
        Map<DateKind, LocalDate> dates = new HashMap<>();
        jdbc.sql("select kind, business_date from case_date where case_id = :id")
                .param("id", id)
                .query(row -> {
                    dates.put(DateKind.valueOf(row.getString("kind")), row.getObject("business_date", LocalDate.class));
                });
        return dates.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<DateKind, LocalDate>::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> new CaseStory.Dated(entry.getKey().label(), entry.getValue()))
                .toList();
    }

    private List<CaseStory.Done> steps(long id) {
        Map<String, String> names = new HashMap<>();
        return jdbc.sql(
                        """
                        select coalesce(note, step) step, actor, done_at, override_reason from journal_entry
                        where case_id = :id order by done_at, id""")
                .param("id", id)
                .query((row, i) -> new CaseStory.Done(
                        row.getString("step"),
                        names.computeIfAbsent(row.getString("actor"), this::name),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getString("override_reason")))
                .list();
    }

    private String name(String login) {
        return officers.person(login).map(Person::fullName).orElse(login);
    }
}
