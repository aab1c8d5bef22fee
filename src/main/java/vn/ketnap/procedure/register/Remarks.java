package vn.ketnap.procedure.register;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.vote.ResolutionKind;

/** What has been written on persons: introductions, opinions, remarks and the findings of cells. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Remarks {

    /** The newest papers and votes each are compared: a text is copied from one that is at hand. */
    private static final int COMPARED = 60;

    private static final List<String> PAPERS = Stream.of(
                    PaperKind.MEMBER_INTRODUCTION,
                    PaperKind.OPINIONS,
                    PaperKind.HELPER_REMARK,
                    PaperKind.PROBATION_OPINIONS)
            .map(PaperKind::name)
            .toList();

    private static final List<String> VOTES = Stream.of(ResolutionKind.CELL_ADMISSION, ResolutionKind.CELL_CONFIRMATION)
            .map(ResolutionKind::name)
            .toList();

    private static final String SQL =
            """
            select words from (
              select p.note as words from case_paper p join admission_case c on c.id = p.case_id
              where c.cell_code = :cell and c.applicant_id %1$s :person and p.kind in (:papers) and p.note is not null
              order by p.id desc fetch first %2$d rows only) papers
            union all
            select words from (
              select r.strengths as words from resolution r join admission_case c on c.id = r.case_id
              where c.cell_code = :cell and c.applicant_id %1$s :person and r.kind in (:votes) and r.strengths is not null
              order by r.id desc fetch first %2$d rows only) votes""";

    private final JdbcClient jdbc;

    Remarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest remarks in the cell of a case on other persons. */
    public List<String> onOthers(CaseFile file) {
        return words(file, "<>");
    }

    /** The remarks in the cell of a case on its person. */
    public List<String> onPerson(CaseFile file) {
        return words(file, "=");
    }

    private List<String> words(CaseFile file, String whose) {
        return jdbc.sql(SQL.formatted(whose, COMPARED))
                .param("cell", file.cellCode())
                .param("person", file.applicant().id())
                .param("papers", PAPERS)
                .param("votes", VOTES)
                .query(String.class)
                .list();
    }
}
