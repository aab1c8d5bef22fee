package vn.ketnap.report;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ketnap.platform.NameOrder;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.vocabulary.Stage;

/** Writes cases, dates and deadlines straight into the register: figures need many rows and no procedure. */
public final class CaseRows {

    /** Far above what the sequences give out in a test. */
    private static final AtomicLong IDS = new AtomicLong(1_000_000_000L);

    private final JdbcClient jdbc;

    public CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A running case of an office worker of thirty; the id of the case. */
    public long open(String cell, String grassroots, String superior, Stage stage) {
        long id = IDS.incrementAndGet();
        jdbc.sql(
                        """
                        insert into applicant (id, full_name, search_name, family_order, given_order, birth_date, gender,
                          citizen_id, ethnicity, religion, education, occupation, youth_union_member, trade_union_member, special_area,
                          respected_person, exceptional, former_member, version)
                        values (:id, '', '', '', '', date '1996-05-05', 'FEMALE', :citizen, 'Kinh',
                          'Không', 'HIGHER', 'Chuyên viên', false, true, false, false, false, false, 0)""")
                .param("id", id)
                .param("citizen", "9" + id)
                .update();
        named(id, "Đỗ Thị Hồng Vân");
        jdbc.sql(
                        """
                        insert into admission_case (id, number, applicant_id, cell_code, grassroots_code, superior_code,
                          deciding_code, regulation, committee_vote, appraisal, stage, status, version)
                        values (:id, :number, :id, :cell, :grassroots, :superior, :superior, 'R2025B', true, true,
                          :stage, 'RUNNING', 0)""")
                .param("id", id)
                .param("number", "HS-R-" + id)
                .param("cell", cell)
                .param("grassroots", grassroots)
                .param("superior", superior)
                .param("stage", stage.name())
                .update();
        return id;
    }

    /** Gives the person of a case a name. */
    public CaseRows named(long caseId, String name) {
        return person(caseId, "full_name", name)
                .person(caseId, "search_name", TextNormalizer.name(name))
                .person(caseId, "family_order", NameOrder.By.FAMILY.key(name))
                .person(caseId, "given_order", NameOrder.By.GIVEN.key(name));
    }

    /** Changes one column of the person of a case. */
    public CaseRows person(long caseId, String column, Object value) {
        jdbc.sql("update applicant set " + column + " = :value where id = :id")
                .param("value", value)
                .param("id", caseId)
                .update();
        return this;
    }

    public CaseRows date(long caseId, String kind, LocalDate on) {
        jdbc.sql("insert into case_date (case_id, kind, business_date) values (:id, :kind, :on)")
                .param("id", caseId)
                .param("kind", kind)
                .param("on", on)
                .update();
        return this;
    }

    public CaseRows entered(long caseId, Stage stage, LocalDate on) {
        jdbc.sql("insert into stage_entry (id, case_id, stage, entered_on) values (:id, :case, :stage, :on)")
                .param("id", IDS.incrementAndGet())
                .param("case", caseId)
                .param("stage", stage.name())
                .param("on", on)
                .update();
        return this;
    }

    /** A deadline of the case; {@code metOn} may be null. */
    public CaseRows deadline(long caseId, String limit, String metBy, String state, LocalDate due, LocalDate metOn) {
        jdbc.sql(
                        """
                        insert into deadline (id, case_id, case_number, cell_code, grassroots_code, superior_code, limit_id,
                          regulation, start_kind, start_date, due_date, provisional, task, met_by, met_on, state,
                          legal_basis, certainty, revision, version)
                        select :id, c.id, c.number, c.cell_code, c.grassroots_code, c.superior_code, :limit, 'R2025B',
                          'CEREMONY', :start, :due, false, 'task', :metBy, :metOn, :state, '294-QĐ/TW', 'CERTAIN', 0, 0
                        from admission_case c where c.id = :case""")
                .param("id", IDS.incrementAndGet())
                .param("case", caseId)
                .param("limit", limit)
                .param("metBy", metBy)
                .param("state", state)
                .param("start", due.minusDays(30))
                .param("due", due)
                .param("metOn", metOn)
                .update();
        return this;
    }
}
