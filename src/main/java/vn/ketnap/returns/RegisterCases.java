package vn.ketnap.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.report.Territory;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Gender;

/** Reads the cases of a register as they stood on a day: four questions, however many cases there are. */
@Component
@Transactional(readOnly = true)
class RegisterCases {

    /** The cell that had the case on the day: where the first later move came from, without one that of today. */
    static final String CELL_THEN =
            """
            coalesce((select t.from_cell_code from case_transfer t where t.case_id = c.id and t.ended_on > :day
              order by t.ended_on, t.id fetch first 1 rows only), c.cell_code)""";

    private static final String MEANT =
            """
            from (select c.id, c.number, c.regulation, c.applicant_id, c.helper_id, k.business_date as key_date, %s as cell_then
              from admission_case c
              join case_date k on k.case_id = c.id and k.kind = :key
              where k.business_date between :from and :to and k.business_date <= :day
                and not exists (select 1 from case_date e
                  where e.case_id = c.id and e.kind in (:ends) and e.business_date <= :day)) w
            where w.cell_then in (:cells)"""
                    .formatted(CELL_THEN);

    private final JdbcClient jdbc;

    RegisterCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which cases a register has.
     *
     * @param key the event that takes a case in, between {@code from} and {@code to}
     * @param ends the events that take it out, none for a book that keeps all
     * @param day the day as of which it is read
     */
    record Wanted(DateKind key, Set<DateKind> ends, LocalDate from, LocalDate to, LocalDate day) {}

    /** The cases in the order of their key days, those of one day by name. */
    List<RegisterCase> of(Territory territory, Wanted wanted) {
        Map<Long, RegisterCase> cases = new LinkedHashMap<>();
        bound(
                        """
                        select w.*, a.full_name, a.birth_date, a.birth_year_only, a.gender, a.ethnicity, a.religion,
                          a.home_place, a.occupation, a.youth_union_member, m.full_name as helper_name
                        from (select w.* %s) w
                        join applicant a on a.id = w.applicant_id
                        left join party_member m on m.id = w.helper_id
                        order by w.key_date, a.given_order, a.family_order, w.id"""
                                .formatted(MEANT),
                        territory,
                        wanted)
                .query((row, number) -> entry(row))
                .list()
                .forEach(entry -> cases.put(entry.id(), entry));
        if (!cases.isEmpty()) {
            addDates(cases, territory, wanted);
            addNumbers(cases, territory, wanted);
        }
        return List.copyOf(cases.values());
    }

    private void addDates(Map<Long, RegisterCase> cases, Territory territory, Wanted wanted) {
        bound(
                        """
                        select d.case_id, d.kind, d.business_date from case_date d
                        where d.business_date <= :day and d.case_id in (select w.id %s)"""
                                .formatted(MEANT),
                        territory,
                        wanted)
                .query(row -> {
                    cases.get(row.getLong("case_id"))
                            .dates()
                            .put(
                                    DateKind.valueOf(row.getString("kind")),
                                    row.getObject("business_date", LocalDate.class));
                });
    }

    /** Of several resolutions or papers of a kind the last one until the day. */
    private void addNumbers(Map<Long, RegisterCase> cases, Territory territory, Wanted wanted) {
        bound(
                        """
                        select r.case_id, r.kind, r.paper_number, r.meeting_date as on_day, r.id from resolution r
                        where r.paper_number is not null and r.meeting_date <= :day and r.case_id in (select w.id %s)
                        order by on_day, id"""
                                .formatted(MEANT),
                        territory,
                        wanted)
                .query(row -> {
                    cases.get(row.getLong("case_id"))
                            .numbers()
                            .put(row.getString("kind"), row.getString("paper_number"));
                });
        bound(
                        """
                        select p.case_id, p.kind, p.paper_number from case_paper p
                        where p.paper_number is not null and p.paper_date <= :day and p.case_id in (select w.id %s)
                        order by p.paper_date, p.id"""
                                .formatted(MEANT),
                        territory,
                        wanted)
                .query(row -> {
                    cases.get(row.getLong("case_id"))
                            .numbers()
                            .put(row.getString("kind"), row.getString("paper_number"));
                });
    }

    private JdbcClient.StatementSpec bound(String sql, Territory territory, Wanted wanted) {
        List<String> ends = wanted.ends().isEmpty()
                ? List.of("")
                : wanted.ends().stream().map(DateKind::name).toList();
        return jdbc.sql(sql)
                .param("key", wanted.key().name())
                .param("ends", ends)
                .param("from", wanted.from())
                .param("to", wanted.to())
                .param("day", wanted.day())
                .param("cells", territory.cells());
    }

    private static RegisterCase entry(ResultSet row) throws SQLException {
        return new RegisterCase(
                row.getLong("id"),
                row.getString("number"),
                row.getString("regulation"),
                row.getString("cell_then"),
                new RegisterCase.Person(
                        row.getString("full_name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getBoolean("birth_year_only"),
                        Gender.valueOf(row.getString("gender")).label(),
                        row.getString("ethnicity"),
                        row.getString("religion"),
                        row.getString("home_place"),
                        row.getString("occupation"),
                        row.getBoolean("youth_union_member")),
                row.getString("helper_name"),
                row.getObject("key_date", LocalDate.class));
    }
}
