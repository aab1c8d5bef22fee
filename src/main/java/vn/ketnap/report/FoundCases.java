package vn.ketnap.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.Stage;

/** Reads a found case from a row of {@code admission_case} with name and birth date of {@code applicant}. */
@Component
class FoundCases implements RowMapper<FoundCase> {

    private final UnitTree units;

    FoundCases(UnitTree units) {
        this.units = units;
    }

    @Override
    public FoundCase mapRow(ResultSet row, int number) throws SQLException {
        CaseStatus status = CaseStatus.valueOf(row.getString("status"));
        return new FoundCase(
                row.getString("number"),
                row.getString("full_name"),
                row.getObject("birth_date", LocalDate.class),
                units.unit(row.getString("cell_code")).name(),
                units.unit(row.getString("grassroots_code")).name(),
                Stage.valueOf(row.getString("stage")).label(),
                status.label(),
                status.isRunning(),
                row.getObject("closed_on", LocalDate.class));
    }
}
