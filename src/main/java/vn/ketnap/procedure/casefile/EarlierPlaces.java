package vn.ketnap.procedure.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.BusinessClock;

/** Which units handled cases before these went to others. */
@Component
@Transactional(readOnly = true)
public class EarlierPlaces {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    EarlierPlaces(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The units that handled a case until a moment.
     *
     * @param untilDay last day of theirs
     */
    public record Left(CaseUnits units, LocalDate untilDay, Instant at) {}

    /** Notes that the case leaves these units now; their last day is yesterday. */
    @Transactional
    public void left(CaseUnits units) {
        jdbc.sql(
                        """
                        insert into case_place (case_id, until_day, left_at, cell_code, section_code, grassroots_code,
                          superior_code, deciding_code, removal_code)
                        values (:id, :day, :now, :cell, :section, :grassroots, :superior, :deciding, :removal)""")
                .param("id", units.caseId())
                .param("day", clock.today().minusDays(1))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("cell", units.cellCode())
                .param("section", units.sectionCode())
                .param("grassroots", units.grassrootsCode())
                .param("superior", units.superiorCode())
                .param("deciding", units.decidingCode())
                .param("removal", units.removalCode())
                .update();
    }

    /** The case is back where it was: that it left these units is no part of its way. */
    @Transactional
    public void back(CaseUnits units) {
        jdbc.sql(
                        """
                        delete from case_place where case_id = :id and id >= (select max(id) from case_place
                          where case_id = :id and cell_code = :cell and grassroots_code = :grassroots
                            and superior_code = :superior)""")
                .param("id", units.caseId())
                .param("cell", units.cellCode())
                .param("grassroots", units.grassrootsCode())
                .param("superior", units.superiorCode())
                .update();
    }

    /** The way of a case, the first units first; empty for one that never moved. */
    public List<Left> of(long caseId) {
        return jdbc.sql("select * from case_place where case_id = :id order by until_day, id")
                .param("id", caseId)
                .query(EarlierPlaces::read)
                .list();
    }

    /** The units that handled the case on a day. */
    public static CaseUnits on(List<Left> way, LocalDate day, CaseUnits present) {
        return way.stream()
                .filter(left -> !left.untilDay().isBefore(day))
                .findFirst()
                .map(Left::units)
                .orElse(present);
    }

    /** Where cases left one of these units, of each case the last time, the latest first. */
    public List<Left> leftFrom(Collection<String> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select p.* from case_place p where (p.cell_code in (:units) or p.section_code in (:units)
                                    or p.grassroots_code in (:units) or p.superior_code in (:units))
                                  and not exists (select 1 from case_place later where later.case_id = p.case_id
                                    and later.id > p.id and (later.cell_code in (:units) or later.section_code in (:units)
                                      or later.grassroots_code in (:units) or later.superior_code in (:units)))
                                order by p.left_at desc, p.id desc""")
                        .param("units", units)
                        .query(EarlierPlaces::read)
                        .list();
    }

    private static Left read(ResultSet row, int number) throws SQLException {
        CaseUnits units = new CaseUnits(
                row.getLong("case_id"),
                row.getString("cell_code"),
                row.getString("section_code"),
                row.getString("grassroots_code"),
                row.getString("superior_code"),
                row.getString("deciding_code"),
                row.getString("removal_code"),
                null);
        return new Left(
                units,
                row.getObject("until_day", LocalDate.class),
                row.getObject("left_at", OffsetDateTime.class).toInstant());
    }
}
