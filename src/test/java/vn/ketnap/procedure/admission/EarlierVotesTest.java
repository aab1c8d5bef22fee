package vn.ketnap.procedure.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.ResolutionView;
import vn.ketnap.procedure.vote.ResolutionKind;

@KetNapTest
class EarlierVotesTest {

    @Autowired
    EarlierVotes votes;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transactions;

    /** Cell and committee met on one day and neither reached the threshold: the committee spoke last. */
    @Test
    void ofTwoFailedVotesOfOneDayTheOneOfTheCommitteeCounts() {
        CaseFile file = cases.before("appraiseDossier", TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 1));
        database.update(
                """
                update resolution set reached = false, meeting_date = date '2025-12-01'
                where case_id = ? and kind in ('CELL_ADMISSION', 'COMMITTEE_ADMISSION')""",
                file.id());

        assertThat(transactions
                        .execute(status -> votes.failed(desk.file(file.id())))
                        .map(ResolutionView::kind))
                .contains(ResolutionKind.COMMITTEE_ADMISSION);
    }
}
