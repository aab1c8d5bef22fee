package vn.ketnap.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.deadline.LimitReckoning;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.VerificationView;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.regulation.Relation;
import vn.ketnap.reminder.DailyReminders.Collected;
import vn.ketnap.vocabulary.DateKind;

@KetNapTest
@ExtendWith(OutputCaptureExtension.class)
class ReminderMailTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderMailTest.class);
    private static final LocalDate DECIDED = LocalDate.of(2026, 8, 3);
    private static final String SECRETARY = "cell-secretary.cb0001@example.org";
    private static final String OFFICER = "grassroots-officer.cs01@example.org";

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    @Autowired
    DailyReminders reminders;

    @Autowired
    Postman postman;

    @Autowired
    Outbox outbox;

    @Autowired
    JavaMailSenderImpl server;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    Verifications verifications;

    @Autowired
    LimitReckoning calendars;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void nothingElseIsOpen() {
        jdbc.update("delete from reminder");
        jdbc.update("delete from reminder_mail");
        jdbc.update("update deadline set state = 'CANCELLED' where state = 'OPEN'");
        serverIsUp();
    }

    @AfterEach
    void noServer() {
        server.setHost(null);
    }

    @Test
    void everyPersonGetsOneDigestOfEverything() {
        CaseFile late = ceremonyOutstanding(DECIDED);
        CaseFile early = ceremonyOutstanding(workingDaysAfter(DECIDED, 15));

        Collected collected = collect(workingDaysAfter(DECIDED, 31));
        postman.deliver();

        assertThat(collected.lines()).isEqualTo(3);
        assertThat(collected.people()).isEqualTo(2);
        ReceivedMail toSecretary = received()
                .filter(mail -> mail.to().equals(SECRETARY))
                .findFirst()
                .orElseThrow();
        assertThat(toSecretary.subject()).isEqualTo("[Kết nạp] 1 việc quá hạn, 1 việc sắp tới");
        for (String body : List.of(toSecretary.text(), toSecretary.html())) {
            assertThat(body)
                    .contains(
                            late.number(),
                            early.number(),
                            "Chi bộ Khoa Điều dưỡng",
                            "Tổ chức lễ kết nạp",
                            "quá hạn 1 ngày",
                            "(14 ngày làm việc)",
                            "(cần xác nhận)",
                            "/camunda/app/tasklist/default/#/?case=" + late.number())
                    .doesNotContain(late.applicant().fullName());
        }
        // The officer hears of what is overdue alone.
        assertThat(received().filter(mail -> mail.to().equals(OFFICER)))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.text()).contains(late.number()).doesNotContain(early.number()));
        assertThat(received()).hasSize(2);
    }

    /** Two requests of one case, out at the same time with the same due date. */
    @Test
    void twoRequestsOfOneCaseGiveTwoLinesThatSayWhich() {
        CaseFile file = cases.open(TestOrganization.ORDINARY_CELL, DECIDED);
        List<Long> requests = transactions.execute(status -> Stream.of("Xã Bản Mù", "Xã Sa Lông")
                .map(place -> verifications.plan(
                        file,
                        VerificationView.plan(
                                Relation.FATHER, "Lò Văn Bách", place, false, null, DECIDED, DECIDED, null)))
                .toList());
        transactions.executeWithoutResult(status -> {
            CaseFile open = desk.file(file.id());
            requests.forEach(request -> open.record(DateKind.VERIFICATION_RECEIVED, DECIDED, request));
            desk.publish(open);
        });

        collect(workingDaysAfter(DECIDED, 28));
        postman.deliver();

        assertThat(received()).singleElement().satisfies(mail -> {
            for (String body : List.of(mail.text(), mail.html())) {
                assertThat(body)
                        .contains(
                                "Trả lời thẩm tra lý lịch trong nước (1/2, ",
                                "Trả lời thẩm tra lý lịch trong nước (2/2, ")
                        .doesNotContain("Lò Văn Bách", "Bản Mù", "Sa Lông");
            }
        });
    }

    /**
     * An office that leaves its ceremonies undone for two years: the lines that are told one by one end after four weeks, and
     * each month brings one line for each unit.
     */
    @Test
    void whatStaysUndoneForTwoYearsIsToldInSummariesByUnit() {
        List<String> cells = List.of("CB0001", "CB0021");
        cells.forEach(
                cell -> Stream.of(0, 3, 8, 13).forEach(days -> ceremonyOutstanding(cell, DECIDED.plusDays(days))));
        int deadlines = 4 * cells.size();

        int listed = 0;
        int summed = 0;
        LocalDate day = workingDaysAfter(DECIDED, 1);
        for (LocalDate end = DECIDED.plusYears(2); day.isBefore(end); ) {
            collect(day);
            postman.deliver();
            // every week, and every three once all are long overdue: nothing but the summary of the month is left then
            day = workingDaysAfter(day, day.isBefore(DECIDED.plusMonths(4)) ? 5 : 15);
        }
        for (ReceivedMail mail : received().toList()) {
            listed += mail.text().split("\\n- HS-", -1).length - 1;
            summed += mail.text().split(" việc, cũ nhất hạn ", -1).length - 1;
        }
        int rungs = jdbc.queryForObject("select count(*) from reminder", Integer.class);
        LOG.info(
                "{} deadlines, two years: {} mails, {} lines one by one, {} lines by unit for {} rungs",
                deadlines,
                received().count(),
                listed,
                summed,
                rungs);
        // four warnings at most and four notices, each to one post more
        assertThat(listed).isLessThanOrEqualTo(deadlines * (4 + 2 + 3 + 4 + 5));
        assertThat(summed).isPositive().isLessThan(rungs / 3);
        assertThat(received().skip(received().count() - 1)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("QUÁ HẠN LÂU NGÀY, THEO ĐƠN VỊ")
                .doesNotContain("HS-2026"));
    }

    @Test
    void collectingTwiceTellsOnce() {
        ceremonyOutstanding(DECIDED);
        LocalDate day = workingDaysAfter(DECIDED, 15);

        assertThat(collect(day).lines()).isEqualTo(1);
        assertThat(collect(day).lines()).isZero();
        postman.deliver();
        assertThat(collect(day).lines()).isZero();
        assertThat(collect(workingDaysAfter(DECIDED, 16)).lines()).isZero();
        postman.deliver();

        assertThat(received()).hasSize(1);
    }

    @Test
    void whatTurnsUpAfterTheDigestOfTheDayWaitsForTheNext() {
        ceremonyOutstanding(DECIDED);
        LocalDate day = workingDaysAfter(DECIDED, 15);
        collect(day);
        postman.deliver();
        CaseFile another = ceremonyOutstanding(DECIDED);

        assertThat(collect(day).lines()).isZero();
        assertThat(collect(workingDaysAfter(DECIDED, 16)).lines()).isEqualTo(1);
        postman.deliver();

        assertThat(received()).hasSize(2);
        assertThat(received().skip(1))
                .allSatisfy(mail -> assertThat(mail.text()).contains(another.number()));
    }

    @Test
    void nothingIsCollectedOnADayOff() {
        ceremonyOutstanding(DECIDED);
        LocalDate sunday = LocalDate.of(2026, 10, 4);

        assertThat(collect(sunday)).isEqualTo(new Collected(0, 0, java.util.Set.of()));
        assertThat(collect(sunday.plusDays(1)).lines()).isPositive();
    }

    @Test
    void aServerThatIsAwayLosesAndDoublesNothing() {
        ceremonyOutstanding(DECIDED);
        collect(workingDaysAfter(DECIDED, 15));
        server.setPort(1);

        postman.deliver();
        assertThat(states()).containsExactly("PENDING");
        serverIsUp();
        postman.deliver();
        assertThat(received()).as("the pause is not over").isEmpty();

        later(Duration.ofMinutes(2));
        postman.deliver();
        postman.deliver();

        assertThat(states()).containsExactly("SENT");
        assertThat(received()).singleElement().satisfies(mail -> assertThat(mail.id())
                .isEqualTo("<" + jdbc.queryForObject("select id from reminder_mail", String.class) + "@ketnap>"));
    }

    @Test
    void afterAWeekWithoutTheServerAMailStillWaitsAndItsLinesGoIntoTheNextDigest() {
        CaseFile waiting = ceremonyOutstanding(DECIDED);
        collect(workingDaysAfter(DECIDED, 15));
        server.setPort(1);
        postman.deliver();
        later(Duration.ofDays(8));
        postman.deliver();
        assertThat(states()).containsExactly("PENDING");

        serverIsUp();
        CaseFile next = ceremonyOutstanding(workingDaysAfter(DECIDED, 8));
        collect(workingDaysAfter(DECIDED, 23));
        postman.deliver();

        assertThat(states()).containsExactly("SENT");
        assertThat(received()).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains(waiting.number(), next.number()));
    }

    @Test
    void withoutAServerEverythingWaitsAndLeavesAsOneDigest(CapturedOutput log) {
        server.setHost(" ");
        List<CaseFile> files = Stream.of(0, 1, 2)
                .map(days -> ceremonyOutstanding(workingDaysAfter(DECIDED, days)))
                .toList();

        postman.sayWhenThereIsNoServer();
        for (int day = 15; day <= 17; day++) {
            assertThat(collect(workingDaysAfter(DECIDED, day)).lines()).isEqualTo(1);
            postman.deliver();
        }
        assertThat(log).contains("Chưa cấu hình máy chủ thư");
        assertThat(states()).containsExactly("PENDING");

        serverIsUp();
        postman.deliver();
        assertThat(received()).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains(files.stream().map(CaseFile::number).toList()));
    }

    @Test
    void daysWithoutCollectionAreCaughtUpInOneDigest() {
        List<CaseFile> files = Stream.of(0, 1, 2)
                .map(days -> ceremonyOutstanding(workingDaysAfter(DECIDED, days)))
                .toList();

        assertThat(collect(workingDaysAfter(DECIDED, 17)).lines()).isEqualTo(3);
        postman.deliver();

        assertThat(received()).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains(files.stream().map(CaseFile::number).toList()));
    }

    @Test
    void twoWorkersSendEachMailOnce() throws Exception {
        for (String cell : List.of("CB0001", "CB0002", "CB0021", "CB0031", "CB0091")) {
            ceremonyOutstanding(cell, DECIDED);
        }
        collect(workingDaysAfter(DECIDED, 15));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> rounds = Stream.of(1, 2)
                    .<Future<?>>map(worker -> workers.submit(() -> {
                        start.await();
                        postman.deliver();
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> round : rounds) {
                round.get();
            }
        } finally {
            workers.shutdown();
        }

        assertThat(states()).hasSize(5).containsOnly("SENT");
        assertThat(received()).hasSize(5).extracting(ReceivedMail::to).doesNotHaveDuplicates();
    }

    @Test
    void aWorkerThatDiedLeavesItsMailToOthersAfterTheLease() {
        ceremonyOutstanding(DECIDED);
        collect(workingDaysAfter(DECIDED, 15));
        var id = outbox.due(1).get(0);

        var dead = outbox.claim(id).orElseThrow();
        assertThat(outbox.claim(id)).isEmpty();
        later(Duration.ofMinutes(6));
        var alive = outbox.claim(id).orElseThrow();
        outbox.hold(dead, "too late");

        outbox.sent(alive);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void whatWasDoneMeanwhileIsNoLongerTold() {
        CaseFile file = ceremonyOutstanding(DECIDED);
        collect(workingDaysAfter(DECIDED, 15));
        record(file, DateKind.CEREMONY, clock.today());

        postman.deliver();

        assertThat(received()).isEmpty();
        assertThat(states()).isEmpty();
    }

    @Test
    void aMovedDeadlineWarnsAnew() {
        CaseFile file = ceremonyOutstanding(DECIDED);
        assertThat(collect(workingDaysAfter(DECIDED, 15)).lines()).isEqualTo(1);
        record(file, DateKind.ADMISSION_DECISION, workingDaysAfter(DECIDED, 1));

        assertThat(collect(workingDaysAfter(DECIDED, 16)).lines()).isEqualTo(1);
    }

    @Test
    void aPostNobodyHoldsIsNamedAndTheNextOneClimbsIn() {
        CaseFile file = cases.open(TestOrganization.SECTION_CELL, DECIDED);
        record(file, DateKind.CELL_ADMISSION_VOTE, DECIDED);
        jdbc.update("update officer set email = '' where user_id = 'organization-board.du00'");
        try {
            Collected collected = collect(workingDaysAfter(DECIDED, 23));

            assertThat(collected.unreachable()).containsExactlyInAnyOrder("organization-board.DU00", "manager.CS02");
            assertThat(jdbc.queryForList("select recipient from reminder", String.class))
                    .containsExactly("manager.du00");
        } finally {
            jdbc.update(
                    "update officer set email = ? where user_id = 'organization-board.du00'",
                    "organization-board.du00@example.org");
        }
    }

    @Test
    void noMoreMailsLeaveInAMinuteThanTheRateAllows() {
        ceremonyOutstanding(DECIDED);
        collect(workingDaysAfter(DECIDED, 15));
        for (int i = 0; i < 30; i++) {
            jdbc.update(
                    """
                    insert into reminder_mail (id, recipient, role, mail_day, state, attempts, next_attempt, sent_at)
                    values (random_uuid(), ?, 'manager', ?, 'SENT', 1, ?, ?)""",
                    "sent-" + i,
                    DECIDED,
                    java.time.OffsetDateTime.now(clock),
                    java.time.OffsetDateTime.now(clock));
        }
        postman.deliver();
        assertThat(received()).isEmpty();

        later(Duration.ofMinutes(2));
        postman.deliver();
        assertThat(received()).hasSize(1);
    }

    /** A case of the first cell whose ceremony is to be held within 30 working days: first warning after 15. */
    private CaseFile ceremonyOutstanding(LocalDate decided) {
        return ceremonyOutstanding(TestOrganization.ORDINARY_CELL, decided);
    }

    private CaseFile ceremonyOutstanding(String cell, LocalDate decided) {
        CaseFile file = cases.open(cell, DECIDED);
        record(file, DateKind.ADMISSION_DECISION, decided);
        return file;
    }

    private void record(CaseFile file, DateKind kind, LocalDate date) {
        transactions.executeWithoutResult(status -> desk.record(file.id(), kind, date));
    }

    private Collected collect(LocalDate day) {
        clock.moveTo(day);
        return reminders.collect(day);
    }

    private void later(Duration duration) {
        clock.shiftTo(clock.offset().plus(duration));
    }

    private LocalDate workingDaysAfter(LocalDate day, int n) {
        return calendars.calendar().plusWorkingDays(day, n);
    }

    private void serverIsUp() {
        server.setHost("localhost");
        server.setPort(MAIL.getSmtp().getPort());
    }

    private Stream<ReceivedMail> received() {
        return Stream.of(MAIL.getReceivedMessages()).map(ReceivedMail::of);
    }

    private List<String> states() {
        return jdbc.queryForList("select state from reminder_mail", String.class);
    }
}
