package vn.ketnap.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.PersonCodes;
import vn.ketnap.report.Territory;
import vn.ketnap.target.ReportPeriod;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** Finds what a return cannot count yet: persons without a code, grassroots units whose sort is not told. */
@Component
@Transactional(readOnly = true)
public class MissingCodes {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final UnitTree units;
    private final Definitions definitions;
    private final CountedSubjects subjects;
    private final BusinessClock clock;

    MissingCodes(
            JdbcClient jdbc, UnitTree units, Definitions definitions, CountedSubjects subjects, BusinessClock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.definitions = definitions;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * A person who lacks a code.
     *
     * @param words what the file says of the occupation, null for nothing
     * @param admittedOn null while not admitted
     */
    public record Person(
            String number,
            String name,
            LocalDate birth,
            String cell,
            String words,
            LocalDate admittedOn,
            PersonCodes codes) {}

    /** A grassroots unit by code and name. */
    public record Unit(String code, String name) {}

    /** Those admitted in the period or still on the way, the admitted ones first; at most 500. */
    public List<Person> persons(Territory territory, ReportPeriod period) {
        return jdbc.sql(
                        """
                        select c.number, c.cell_code, a.full_name, a.birth_date, a.occupation, a.occupation_code,
                          a.profession_code, a.academic_title, a.source_codes, d.business_date
                        from admission_case c
                        join applicant a on a.id = c.applicant_id
                        left join case_date d on d.case_id = c.id and d.kind = :ceremony
                        where c.cell_code in (:cells) and (a.occupation_code is null or a.profession_code is null)
                          and (c.status = :running or d.business_date between :from and :to)
                        order by case when d.business_date is null then 1 else 0 end, d.business_date, a.given_order,
                          a.family_order, c.id
                        fetch first %d rows only"""
                                .formatted(MOST))
                .param("ceremony", DateKind.CEREMONY.name())
                .param("running", CaseStatus.RUNNING.name())
                .param("cells", territory.cells())
                .param("from", period.from())
                .param("to", period.to())
                .query((row, number) -> new Person(
                        row.getString("number"),
                        row.getString("full_name"),
                        row.getObject("birth_date", LocalDate.class),
                        units.unit(row.getString("cell_code")).name(),
                        row.getString("occupation"),
                        row.getObject("business_date", LocalDate.class),
                        new PersonCodes(
                                row.getString("occupation_code"),
                                row.getString("profession_code"),
                                row.getString("academic_title"),
                                PersonCodes.split(row.getString("source_codes")))))
                .list();
    }

    /** Grassroots units at the end of the period, or today while it runs, that no list has sorted. */
    public List<Unit> units(Territory territory, ReportPeriod period) {
        LocalDate on = clock.today().isBefore(period.to()) ? clock.today() : period.to();
        Set<String> sorted = definitions.kinds().keySet();
        return subjects.grassroots(territory, on).stream()
                .filter(unit -> !sorted.contains(unit.code()))
                .map(unit -> new Unit(unit.code(), unit.name()))
                .toList();
    }
}
