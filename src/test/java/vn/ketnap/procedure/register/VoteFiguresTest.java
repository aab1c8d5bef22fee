package vn.ketnap.procedure.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.CellRegister;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseFile;

/** The figures of a cell's vote are held against each other before they are counted (294-QĐ/TW, 9.3). */
@KetNapTest
class VoteFiguresTest {

    private static final String STEP = "proposeAwarenessClass";

    @Autowired
    TestCases cases;

    @Autowired
    JdbcTemplate database;

    private CaseFile file;
    private CellRegister members;

    /** Without a list of its members a cell is taken at its word. */
    @BeforeEach
    void beforeAVote() {
        file = cases.before(STEP, TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 1));
        members = new CellRegister(database, TestOrganization.ORDINARY_CELL);
        members.empty();
    }

    @AfterEach
    void everybodyIsBack() {
        members.close();
    }

    @Test
    void nobodyIsPresentWhoDoesNotBelongThere() {
        refused(figures(9, 2, 10, 2, 9, 0), "attendancePresentOfficial");
        refused(figures(9, 2, 9, 3, 9, 0), "attendancePresentProbationary");
    }

    @Test
    void whoeverIsAbsentHasAReason() {
        Map<String, Object> absent = Map.of(
                "attendanceTotalOfficial", 9,
                "attendanceTotalProbationary", 0,
                "attendancePresentOfficial", 8,
                "attendancePresentProbationary", 0,
                "attendanceAbsenceReason", "",
                "voteYes", 8,
                "voteNo", 0);

        refused(absent, "attendanceAbsenceReason");
    }

    @Test
    void threeProbationersDoNotVoteWithTheOfficialMembers() {
        refused(figures(9, 3, 9, 3, 12, 0), "voteYes");
        refused(figures(9, 3, 9, 3, 9, 1), "voteYes");
    }

    @Test
    void aCellOfTwoOfficialMembersHoldsNoVoteAndOneOfThreeDoes() {
        assertThat(cases.refused(STEP, file, figures(2, 5, 2, 5, 2, 0)))
                .extracting(Problem::field, Problem::warning)
                .containsExactly(tuple("attendanceTotalOfficial", false));
        assertThat(cases.refused(STEP, file, figures(2, 5, 2, 5, 2, 0)))
                .singleElement()
                .extracting(Problem::article)
                .asString()
                .isNotBlank();

        cases.complete(STEP, file, figures(3, 5, 3, 5, 3, 0));
    }

    @Test
    void aVoteAgainstHasAReasonOrAnExplanation() {
        assertThat(cases.refused(STEP, file, figures(9, 0, 9, 0, 8, 1)))
                .extracting(Problem::field, Problem::warning)
                .containsExactly(tuple("voteNoReason", true));
    }

    private void refused(Map<String, Object> figures, String field) {
        assertThat(cases.refused(STEP, file, figures))
                .extracting(Problem::field)
                .contains(field);
    }

    private static Map<String, Object> figures(
            int official, int probationary, int presentOfficial, int presentProbationary, int yes, int no) {
        return Map.of(
                "attendanceTotalOfficial", official,
                "attendanceTotalProbationary", probationary,
                "attendancePresentOfficial", presentOfficial,
                "attendancePresentProbationary", presentProbationary,
                "voteYes", yes,
                "voteNo", no);
    }
}
