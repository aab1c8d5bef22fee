package vn.ketnap.admission;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.NumberRules;
import vn.ketnap.regulation.Requirement;

/**
 * The numbers that bodies have given to their papers: each once in a term, a decision's for one person (399-QĐ/TW). The
 * key of the table is what makes them unique, also for two who write at once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IssuedNumbers {

    /** National numbers know no term. */
    private static final LocalDate EVER = LocalDate.of(1930, 2, 3);

    private static final String KEY =
            "unit_code = :unit and series = :series and term_from = :term and paper_number = :number";

    private final JdbcClient jdbc;
    private final String insert;
    private final AdmissionCases cases;
    private final NumberRules numberRules;
    private final Articles articles;
    private final CaseSight sight;

    IssuedNumbers(
            JdbcClient jdbc,
            DataSource source,
            AdmissionCases cases,
            NumberRules numberRules,
            Articles articles,
            CaseSight sight) {
        this.jdbc = jdbc;
        this.insert = insertOn(source);
        this.cases = cases;
        this.numberRules = numberRules;
        this.articles = articles;
        this.sight = sight;
    }

    /**
     * Takes the number for this paper, in one round trip when it is free; a step that is refused gives it back. Adds a
     * refusal for a number that another paper has, and says where it stands as far as the actor may read.
     */
    void take(IssuedPaper paper, StepContext context, Problems problems) {
        if (insert(paper, context.file().id()) == 1) {
            return;
        }
        Given given = given(paper);
        if (!given.is(paper, context.file().id())) {
            Requirement rule = paper.series().isNational() ? Requirement.MEMBER_CV_NUMBER : Requirement.PAPER_NUMBER;
            problems.add(paper.fields().number(), message(paper, given, context), articles.of(rule, context.file()));
        }
    }

    /** A paper of that kind was entered with a wrong date; its number stays in the term where it was taken. */
    void redate(CaseFile file, String kind, LocalDate wrong, LocalDate corrected) {
        jdbc.sql(
                        """
                        update issued_number set paper_date = :corrected
                        where case_id = :caseId and kind = :kind and paper_date = :wrong""")
                .param("corrected", corrected)
                .param("caseId", file.id())
                .param("kind", kind)
                .param("wrong", wrong)
                .update();
    }

    private int insert(IssuedPaper paper, long caseId) {
        return key(jdbc.sql(insert), paper)
                .param("kind", paper.kind())
                .param("day", paper.date())
                .param("caseId", caseId)
                .update();
    }

    /** PostgreSQL would end the transaction of whoever comes second: there it waits and reads who was first. */
    private static String insertOn(DataSource source) {
        String unlessThere = product(source).startsWith("PostgreSQL") ? " on conflict do nothing" : "";
        return """
                insert into issued_number (unit_code, series, term_from, paper_number, kind, paper_date, case_id)
                select cast(:unit as varchar(32)), cast(:series as varchar(20)), cast(:term as date),
                  cast(:number as varchar(60)), cast(:kind as varchar(40)), cast(:day as date), cast(:caseId as bigint)
                where not exists (select 1 from issued_number where %s)%s"""
                .formatted(KEY, unlessThere);
    }

    private static String product(DataSource source) {
        try {
            return JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName);
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Given given(IssuedPaper paper) {
        return key(jdbc.sql("select kind, paper_date, case_id from issued_number where " + KEY), paper)
                .query(Given::of)
                .single();
    }

    private JdbcClient.StatementSpec key(JdbcClient.StatementSpec statement, IssuedPaper paper) {
        boolean national = paper.series().isNational();
        return statement
                .param("unit", national ? "" : paper.unitCode())
                .param("series", paper.series().name())
                .param(
                        "term",
                        national ? EVER : numberRules.congressTerm(paper.date()).from())
                .param("number", paper.number());
    }

    private String message(IssuedPaper paper, Given given, StepContext context) {
        String taken = paper.series().isNational()
                ? "Số %s đã cấp cho người khác".formatted(paper.number())
                : "Số %s đã dùng cho %s ngày %s trong nhiệm kỳ này"
                        .formatted(paper.number(), paper.series().label(), Shown.date(given.paperDate()));
        CaseFile other = cases.findById(given.caseId()).orElseThrow();
        return other.id() == context.file().id() || sight.sees(context.actor(), other)
                ? "%s, ở hồ sơ %s".formatted(taken, other.number())
                : taken;
    }

    /** To which paper a number was given first. */
    private record Given(String kind, LocalDate paperDate, long caseId) {

        static Given of(ResultSet row, int number) throws SQLException {
            return new Given(
                    row.getString("kind"), row.getObject("paper_date", LocalDate.class), row.getLong("case_id"));
        }

        /** Whether that paper is this one: of the same case, or naming several persons. */
        boolean is(IssuedPaper paper, long ofCase) {
            return paper.series().isShared() && paperDate.equals(paper.date())
                    || caseId == ofCase && kind.equals(paper.kind());
        }
    }
}
