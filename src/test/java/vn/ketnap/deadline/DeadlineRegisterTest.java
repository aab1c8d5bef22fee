package vn.ketnap.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.CaseProgressed;
import vn.ketnap.procedure.casefile.DateRecorded;
import vn.ketnap.regulation.Certainty;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

@KetNapTest
class DeadlineRegisterTest {

    /** A Monday; nothing is off in the weeks after. */
    private static final LocalDate VOTED = LocalDate.of(2026, 9, 7);

    @Autowired
    DeadlineRegister register;

    @Autowired
    LimitReckoning calendars;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    BusinessClock clock;

    @Autowired
    Workflow workflow;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private CaseFile file;

    @BeforeEach
    void openCase() {
        file = cases.open(TestOrganization.ORDINARY_CELL, VOTED);
    }

    @Test
    void anExtensionFollowsTheLimitItProlongs() {
        happened(DateKind.CELL_ADMISSION_VOTE, VOTED);
        extend();

        corrected(DateKind.CELL_ADMISSION_VOTE, VOTED.minusDays(3));
        assertExtended(VOTED.minusDays(3));

        happened(DateKind.CELL_ADMISSION_VOTE, VOTED.plusDays(8));
        assertExtended(VOTED.plusDays(8));
        assertThat(register.taskDue(file.id(), null, "recordAdmissionDecision"))
                .isEqualTo(only("T10").dueDate());
    }

    @Test
    void moreTrainingEndsTheRoundAndTheNextVoteStartsItAnew() {
        happened(DateKind.DOSSIER_START, VOTED.minusDays(60));
        happened(DateKind.CELL_ADMISSION_VOTE, VOTED);
        extend();
        happened(DateKind.BACK_TO_TRAINING, VOTED.plusDays(20));

        assertThat(only("T09").state()).isEqualTo(DeadlineState.CANCELLED);
        assertThat(only("T10").state()).isEqualTo(DeadlineState.CANCELLED);
        assertThat(only("T03").state()).isEqualTo(DeadlineState.MET);

        happened(DateKind.DOSSIER_START, VOTED.plusDays(100));
        assertThat(only("T03").state()).isEqualTo(DeadlineState.OPEN);
        assertThat(only("T03").metOn()).isNull();

        happened(DateKind.CELL_ADMISSION_VOTE, VOTED.plusDays(200));
        assertThat(only("T03").state()).isEqualTo(DeadlineState.MET);
        assertThat(only("T09").state()).isEqualTo(DeadlineState.OPEN);
        assertThat(only("T09").startDate()).isEqualTo(VOTED.plusDays(200));
        assertThat(only("T10").state()).isEqualTo(DeadlineState.CANCELLED);
    }

    @Test
    void onlyACorrectionJudgesAMetDeadlineAnew() {
        LocalDate start = VOTED.minusDays(60);
        happened(DateKind.DOSSIER_START, start);
        happened(DateKind.CELL_ADMISSION_VOTE, VOTED);

        happened(DateKind.CELL_ADMISSION_VOTE, start.plusMonths(13));
        assertThat(only("T03").state()).isEqualTo(DeadlineState.MET);
        assertThat(only("T03").metOn()).isEqualTo(VOTED);

        corrected(DateKind.CELL_ADMISSION_VOTE, start.plusMonths(13));
        assertThat(only("T03").state()).isEqualTo(DeadlineState.LATE);
    }

    @Test
    void whatIsToBeDoneMovesOnFromADayOffAndAStatusDoesNot() {
        // Thirty days later is Saturday 31 October 2026.
        happened(DateKind.CEREMONY, LocalDate.of(2026, 10, 1));
        assertThat(only("T15").dueDate()).isEqualTo(LocalDate.of(2026, 11, 2));

        // 3 October 2027 is a Sunday, 8 November 2026 as well.
        corrected(DateKind.CEREMONY, LocalDate.of(2026, 10, 3));
        assertThat(only("T17").dueDate()).isEqualTo(LocalDate.of(2027, 10, 3));
        happened(DateKind.OFFICIAL, LocalDate.of(2027, 10, 3));
        assertThat(only("T16").dueDate()).isEqualTo(LocalDate.of(2027, 10, 3));

        happened(DateKind.CONFIRMATION_RECEIVED, LocalDate.of(2026, 10, 8));
        assertThat(only("T21").dueDate()).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    /** Two deadlines of the same day come as they were opened, whichever row the database finds first. */
    @Test
    void deadlinesOfOneDayComeAsTheyWereOpened() {
        for (boolean swapped : new boolean[] {false, true}) {
            file = cases.open(TestOrganization.ORDINARY_CELL, VOTED);
            happened(DateKind.CELL_ADMISSION_VOTE, VOTED);
            happened(DateKind.CEREMONY, VOTED);
            jdbc.sql("update deadline set due_date = date '2026-12-01', id = -id where case_id = :id")
                    .param("id", file.id())
                    .update();
            List<Long> opened = ids("id desc");
            if (swapped) {
                jdbc.sql("update deadline set id = id - :by where case_id = :id and id = :first")
                        .param("by", 1_000_000_000)
                        .param("first", opened.get(0))
                        .param("id", file.id())
                        .update();
            }
            List<String> byId = jdbc.sql("select limit_id from deadline where case_id = :id order by id")
                    .param("id", file.id())
                    .query(String.class)
                    .list();

            assertThat(byId).hasSizeGreaterThan(3);
            assertThat(register.of(file.id())).extracting(DeadlineView::limit).isEqualTo(byId);
            assertThat(register.open())
                    .filteredOn(deadline -> deadline.caseNumber().equals(file.number()))
                    .extracting(DeadlineView::limit)
                    .isEqualTo(byId);
            assertThat(register.open(ids("due_date")))
                    .extracting(DeadlineView::limit)
                    .isEqualTo(byId);
        }
    }

    private List<Long> ids(String order) {
        return jdbc.sql("select id from deadline where case_id = :id order by " + order)
                .param("id", file.id())
                .query(Long.class)
                .list();
    }

    @Test
    void whatRunsOutChangesNoStatus() {
        happened(DateKind.CELL_ADMISSION_VOTE, VOTED);

        clock.moveTo(only("T09").dueDate().plusYears(1));
        workflow.runDailyReminders();

        assertThat(only("T09").state()).isEqualTo(DeadlineState.OPEN);
        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.RUNNING);
        assertThat(cases.reload(file).stage()).isEqualTo(file.stage());
    }

    @Test
    void beforeTheVoteEveryActFollowsTheLawOfItsOwnDay() {
        file = cases.open(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 1, 10));
        assertThat(file.regulation()).isEqualTo("R2021");

        happened(DateKind.CERTIFICATE_ISSUED, LocalDate.of(2025, 5, 12));
        happened(DateKind.DOSSIER_START, LocalDate.of(2026, 11, 2));

        assertThat(only("T02").regulation()).isEqualTo("R2025A");
        assertThat(only("T03").regulation()).isEqualTo("R2026B");
        assertThat(only("T03").certainty()).isEqualTo(Certainty.SECONDARY);
    }

    private void assertExtended(LocalDate voted) {
        LocalDate regular = calendars.calendar().plusWorkingDays(voted, 45);
        assertThat(only("T09").dueDate()).isEqualTo(regular);
        assertThat(only("T10").startDate()).isEqualTo(regular);
        assertThat(only("T10").dueDate()).isEqualTo(calendars.calendar().plusWorkingDays(regular, 15));
    }

    private void extend() {
        onFile(stored -> register.extend(stored, "recordAdmissionDecision", "Hồ sơ phải thẩm tra thêm"));
    }

    private void happened(DateKind kind, LocalDate on) {
        publish(new DateRecorded(kind, on, null, false));
    }

    private void corrected(DateKind kind, LocalDate on) {
        publish(new DateRecorded(kind, on, null, true));
    }

    private void publish(DateRecorded recorded) {
        onFile(stored -> events.publishEvent(new CaseProgressed(stored, List.of(recorded))));
    }

    private void onFile(Consumer<CaseFile> work) {
        transactions.executeWithoutResult(status -> work.accept(desk.file(file.id())));
    }

    private DeadlineView only(String limit) {
        List<DeadlineView> found = register.of(file.id()).stream()
                .filter(deadline -> deadline.limit().equals(limit))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
