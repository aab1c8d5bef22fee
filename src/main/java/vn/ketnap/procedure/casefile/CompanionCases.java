package vn.ketnap.procedure.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.vocabulary.DateKind;

/** The cases that go through one sitting or one ceremony together, this one among them, in the order of their numbers. */
@Component
@Transactional(readOnly = true)
public class CompanionCases {

    private static final String TOGETHER =
            """
            select c.id from admission_case c
            where c.status = 'RUNNING' and c.%s = :unit
              and exists (select 1 from case_date d where d.case_id = c.id and d.kind = :before)
              and %s exists (select 1 from case_date d where d.case_id = c.id and d.kind = :event %s)
            order by c.number""";

    private final JdbcClient jdbc;
    private final CaseDesk desk;

    CompanionCases(JdbcClient jdbc, CaseDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** Those that await the decision on admission of the same committee; once decided, those decided on the same day. */
    public List<CaseFile> ofSitting(CaseFile file) {
        return together(
                file, "deciding_code", file.decidingCode(), DateKind.DOSSIER_RECEIVED, DateKind.ADMISSION_DECISION);
    }

    /** Those of the cell that await the ceremony; once held, those admitted on the same day. */
    public List<CaseFile> ofCeremony(CaseFile file) {
        return together(file, "cell_code", file.cellCode(), DateKind.ADMISSION_DECISION, DateKind.CEREMONY);
    }

    private List<CaseFile> together(CaseFile file, String column, String unit, DateKind before, DateKind event) {
        if (unit == null || file.date(before).isEmpty()) {
            return List.of();
        }
        Optional<LocalDate> day = file.date(event);
        String sql = TOGETHER.formatted(
                column, day.isPresent() ? "" : "not", day.isPresent() ? "and d.business_date = :day" : "");
        JdbcClient.StatementSpec query =
                jdbc.sql(sql).param("unit", unit).param("before", before.name()).param("event", event.name());
        if (day.isPresent()) {
            query = query.param("day", day.get());
        }
        return List.copyOf(desk.files(query.query(Long.class).list()).values());
    }
}
