package vn.ketnap.procedure.register;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.NumberRules;

/**
 * The numbers that bodies have given to their papers: each once in a term, a decision's for one person (399-QĐ/TW). The
 * key of the table is what makes them unique, also for two who write at once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class IssuedNumbers {

    /** National numbers know no term. */
    private static final LocalDate EVER = LocalDate.of(1930, 2, 3);

    private static final String KEY =
            "unit_code = :unit and series = :series and term_from = :term and paper_number = :number";

    private static final long NO_CASE = 0;

    private static final Pattern LEADING = Pattern.compile("^\\d{1,6}");

    private final JdbcClient jdbc;
    private final String insert;
    private final NumberRules numberRules;
    private final NumberBooks books;

    IssuedNumbers(JdbcClient jdbc, DataSource source, NumberRules numberRules, NumberBooks books) {
        this.books = books;
        this.jdbc = jdbc;
        this.insert = insertOn(source);
        this.numberRules = numberRules;
    }

    /** To which paper a number was given first. */
    public record Given(String kind, LocalDate paperDate, long caseId, boolean taken) {

        static Given of(ResultSet row, int number) throws SQLException {
            return new Given(
                    row.getString("kind"),
                    row.getObject("paper_date", LocalDate.class),
                    row.getLong("case_id"),
                    row.getBoolean("taken"));
        }

        /** Whether that paper is this one: of the same case, or naming several persons. */
        private boolean is(IssuedPaper paper, long ofCase) {
            return paper.series().isShared() && paperDate.equals(paper.date())
                    || caseId == ofCase && kind.equals(paper.kind());
        }
    }

    /**
     * Takes the number for this paper of a case, in one round trip when it is free; a step that is refused gives it back.
     *
     * @return the other paper that has the number; empty when it is this one's
     */
    public Optional<Given> take(IssuedPaper paper, long caseId) {
        if (insert(paper, caseId, true) == 1) {
            return Optional.empty();
        }
        Given given = given(paper);
        if (!given.taken()) {
            claim(paper, caseId);
            return Optional.empty();
        }
        return Optional.of(given).filter(first -> !first.is(paper, caseId));
    }

    /** The other paper that has the number, without taking it; empty while none has. */
    public Optional<Given> other(IssuedPaper paper) {
        return other(paper, NO_CASE);
    }

    /**
     * Keeps the next number of a book for a paper of a case that is still a draft, the same one whenever it is asked for. A case that
     * writes that number on another paper takes it all the same; the draft then gets another.
     *
     * @param draft the paper with the symbol of its number, such as "NQ/CB", in the place of the number
     * @return the number with its symbol; empty while the register knows neither a number of that book in the term nor where it begins
     */
    public Optional<String> offer(IssuedPaper draft, long caseId) {
        forgetOvertaken(draft);
        List<Row> book = key(
                        jdbc.sql(
                                """
                                select paper_number, kind, case_id, taken from issued_number
                                where unit_code = :unit and series = :series and term_from = :term"""),
                        draft)
                .query(Row::of)
                .list();
        Optional<String> kept = book.stream()
                .filter(row ->
                        !row.taken() && row.caseId() == caseId && row.kind().equals(draft.kind()))
                .map(Row::number)
                .findFirst();
        Optional<Integer> first = books.first(draft.unitCode(), draft.series(), termOf(draft));
        if (kept.isPresent() || book.isEmpty() && first.isEmpty()) {
            return kept;
        }
        int last = book.stream().mapToInt(row -> leading(row.number())).max().orElse(0);
        String next = "%02d-%s".formatted(Math.max(last + 1, first.orElse(1)), draft.number());
        return insert(draft.numbered(next), caseId, false) == 1 ? Optional.of(next) : offer(draft, caseId);
    }

    /** A number of a book. */
    private record Row(String number, String kind, long caseId, boolean taken) {

        static Row of(ResultSet row, int index) throws SQLException {
            return new Row(
                    row.getString("paper_number"),
                    row.getString("kind"),
                    row.getLong("case_id"),
                    row.getBoolean("taken"));
        }
    }

    /** The number without its symbol, zero for what begins with none. */
    static int leading(String number) {
        Matcher digits = LEADING.matcher(number);
        return digits.find() ? Integer.parseInt(digits.group()) : 0;
    }

    private LocalDate termOf(IssuedPaper paper) {
        return paper.series().isNational()
                ? EVER
                : numberRules.congressTerm(paper.date()).from();
    }

    /** A paper that came with another number needs the kept one no more. */
    private void forgetOvertaken(IssuedPaper draft) {
        key(
                        jdbc.sql(
                                """
                                delete from issued_number
                                where unit_code = :unit and series = :series and term_from = :term and taken = false
                                  and exists (select 1 from issued_number other
                                    where other.case_id = issued_number.case_id and other.kind = issued_number.kind
                                      and other.unit_code = :unit and other.series = :series and other.term_from = :term
                                      and other.taken = true)"""),
                        draft)
                .update();
    }

    private void claim(IssuedPaper paper, long caseId) {
        key(
                        jdbc.sql(
                                "update issued_number set taken = true, kind = :kind, paper_date = :day, case_id = :caseId where "
                                        + KEY),
                        paper)
                .param("kind", paper.kind())
                .param("day", paper.date())
                .param("caseId", caseId)
                .update();
    }

    /** The numbered papers of a case. Their signers are not kept here, nor where on a form they stand. */
    List<IssuedPaper> of(CaseFile file) {
        return jdbc.sql(
                        """
                        select kind, series, unit_code, paper_number, paper_date from issued_number
                        where case_id = :caseId and taken = true order by paper_date, kind, paper_number""")
                .param("caseId", file.id())
                .query((row, number) -> new IssuedPaper(
                        row.getString("kind"),
                        NumberSeries.valueOf(row.getString("series")),
                        row.getString("unit_code"),
                        row.getString("paper_number"),
                        null,
                        row.getObject("paper_date", LocalDate.class),
                        new IssuedPaper.Fields(null, null, null)))
                .list();
    }

    /** The other paper that has the number in the term of the paper's date; empty when it is free or this one's. */
    public Optional<Given> other(IssuedPaper paper, long caseId) {
        return key(jdbc.sql("select kind, paper_date, case_id, taken from issued_number where " + KEY), paper)
                .query(Given::of)
                .optional()
                .filter(given -> given.taken() && !given.is(paper, caseId));
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

    private int insert(IssuedPaper paper, long caseId, boolean taken) {
        return key(jdbc.sql(insert), paper)
                .param("kind", paper.kind())
                .param("day", paper.date())
                .param("caseId", caseId)
                .param("taken", taken)
                .update();
    }

    /** PostgreSQL would end the transaction of whoever comes second: there it waits and reads who was first. */
    private static String insertOn(DataSource source) {
        String unlessThere = product(source).startsWith("PostgreSQL") ? " on conflict do nothing" : "";
        return """
                insert into issued_number (unit_code, series, term_from, paper_number, kind, paper_date, case_id, taken)
                select cast(:unit as varchar(32)), cast(:series as varchar(20)), cast(:term as date),
                  cast(:number as varchar(120)), cast(:kind as varchar(40)), cast(:day as date), cast(:caseId as bigint),
                  cast(:taken as boolean)
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
        return key(jdbc.sql("select kind, paper_date, case_id, taken from issued_number where " + KEY), paper)
                .query(Given::of)
                .single();
    }

    private JdbcClient.StatementSpec key(JdbcClient.StatementSpec statement, IssuedPaper paper) {
        boolean national = paper.series().isNational();
        return statement
                .param("unit", national ? "" : paper.unitCode())
                .param("series", paper.series().name())
                .param("term", termOf(paper))
                .param("number", paper.number());
    }
}
