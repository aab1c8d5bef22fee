package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.demo.Workflow;
import vn.ketnap.imports.CaseList;
import vn.ketnap.organization.PartyMembers;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.CaseHistory;
import vn.ketnap.reminder.DailyReminders;
import vn.ketnap.report.Territory;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.takeover.Gap;
import vn.ketnap.takeover.Gaps;
import vn.ketnap.takeover.Run;
import vn.ketnap.takeover.TakeOver;
import vn.ketnap.takeover.TakeOverReport;
import vn.ketnap.takeover.TakeOverRuns;
import vn.ketnap.target.Conversions;
import vn.ketnap.target.ReportPeriod;
import vn.ketnap.target.Share;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/** Cases from paper stand where a case stands that was worked through from the nomination, and go on from there. */
@KetNapTest
class TakeOverTest {

    private static final LocalDate START = LocalDate.of(2025, 3, 3);

    /** The points at which cases are taken over, each the task that is open then. */
    private static final List<String> POINTS = List.of(
            "recordSympathizerResolution",
            "reviewSympathizer",
            "proposeAwarenessClass",
            "enrolInClass",
            "proposeDossier",
            "receiveApplication",
            "planVerification",
            "recordIntroductions",
            "recordCellAdmissionVote",
            "recordCommitteeAdmissionVote",
            "appraiseDossier",
            "recordAdmissionDecision",
            "recordCeremony",
            "registerMember",
            "introduceToResidence",
            "recordNewMemberClass",
            "receiveSelfReview",
            "recordProbationOpinions",
            "recordCellConfirmationVote",
            "recordCommitteeConfirmationVote",
            "recordConfirmationDecision");

    /** Those from which a case is taken to its end. */
    private static final Set<String> TO_THE_END = Set.of(
            "reviewSympathizer",
            "planVerification",
            "recordCellAdmissionVote",
            "recordCommitteeAdmissionVote",
            "recordAdmissionDecision",
            "recordCeremony",
            "recordCellConfirmationVote");

    @Autowired
    Workflow workflow;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    HistoryService history;

    @Autowired
    TaskService tasks;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    DeadlineRegister deadlines;

    @Autowired
    PartyMembers members;

    @Autowired
    TakeOver takeOver;

    @Autowired
    TakeOverRuns runs;

    @Autowired
    Gaps gaps;

    @Autowired
    CaseHistory register;

    @Autowired
    DailyReminders reminders;

    @Autowired
    Conversions conversions;

    @Autowired
    JdbcTemplate database;

    Journey.Journeys journeys;

    @BeforeEach
    void tools() {
        journeys = new Journey.Journeys(workflow, cases, desk, history, clock, transactions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TestOrganization.ORDINARY_CELL,
                TestOrganization.SECTION_CELL,
                TestOrganization.AUTHORIZED_CELL,
                TestOrganization.DIRECT_CELL
            })
    void everyPointIsThatOfACaseThatWasWorkedThrough(String cell) {
        Journey worked = journeys.start(cell, START);
        for (String point : POINTS) {
            if (!isAt(point, worked)) {
                continue;
            }
            LocalDate day = clock.today();
            Journey taken = takenOver(rowOf(worked.file()));
            workflow.runDueJobs();

            assertThat(state(taken)).as("%s at %s", cell, point).isEqualTo(state(worked));
            assertThat(limits(taken)).as("%s at %s", cell, point).isEqualTo(limits(worked));
            assertThat(taken.file().officialDate()).isEqualTo(worked.file().officialDate());
            assertThat(taken.file().stage()).isEqualTo(worked.file().stage());
            assertThat(taken.file().regulation()).isEqualTo(worked.file().regulation());
            assertThat(taken.file().decidingCode()).isEqualTo(worked.file().decidingCode());
            assertThat(taken.file().takenOverOn()).contains(day);
            if (cell.equals(TestOrganization.ORDINARY_CELL) && TO_THE_END.contains(point)) {
                taken.toTheEnd().ended().passed("endOfficial");
                assertThat(taken.file().status()).isEqualTo(CaseStatus.OFFICIAL);
                clock.moveTo(day);
            }
        }
    }

    /** Does what comes before a task; false when a case of the cell never comes to it. */
    private static boolean isAt(String point, Journey worked) {
        for (int steps = 0; steps < 12; steps++) {
            List<String> open = worked.open();
            Optional<String> before = open.stream()
                    .filter(task -> POINTS.indexOf(task) < POINTS.indexOf(point))
                    .findFirst();
            if (open.isEmpty()) {
                worked.probationEnds();
            } else if (before.isEmpty()) {
                return open.contains(point);
            } else {
                worked.complete(before.get());
            }
        }
        return false;
    }

    /** Open tasks with who has them, and those of them with a limit with their due day. */
    private List<String> state(Journey journey) {
        long caseId = journey.file().id();
        return workflow.openTasks(journey.number()).stream()
                .map(open -> {
                    Task task = tasks.createTaskQuery().taskId(open.id()).singleResult();
                    boolean limited = deadlines.isLimited(caseId, null, open.taskId());
                    return open.taskId() + " " + open.group() + (limited ? " " + task.getDueDate() : "");
                })
                .sorted()
                .toList();
    }

    /** The limits of the case as a whole; those of single requests for verification begin when they are sent again. */
    private Set<String> limits(Journey journey) {
        Set<String> limits = new TreeSet<>();
        for (DeadlineView limit : deadlines.of(journey.file().id())) {
            if (!limit.limit().equals("T04")) {
                limits.add(String.join(
                        " ",
                        limit.limit(),
                        limit.regulation(),
                        limit.startDate().toString(),
                        limit.dueDate().toString(),
                        limit.state().name(),
                        String.valueOf(limit.metOn())));
            }
        }
        return limits;
    }

    /** What an office would have written of a case. */
    private Map<String, String> rowOf(CaseFile file) {
        Map<String, String> row = person(file.cellCode());
        members.membersOf(file.cellCode()).stream()
                .filter(member -> member.id().equals(file.helperId()))
                .forEach(helper -> row.put("Mã đảng viên giúp đỡ", helper.code()));
        Arrays.stream(DateKind.values())
                .filter(kind -> !CaseList.dateColumn(kind).equals("Họ và tên"))
                .forEach(kind -> file.date(kind).ifPresent(date -> row.put(CaseList.dateColumn(kind), day(date))));
        return row;
    }

    private static Map<String, String> person(String cell) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Họ và tên", "Đinh Thị Hương Giang");
        row.put("Ngày sinh", "20/03/1994");
        row.put("Giới tính", "Nữ");
        row.put("Số định danh", TestCases.citizenId("1994-03-20", "FEMALE"));
        row.put("Mã chi bộ", cell);
        row.put("Trình độ học vấn", "trung cấp, cao đẳng, đại học trở lên");
        row.put("Dân tộc", "Kinh");
        row.put("Tôn giáo", "Không");
        row.put("Quê quán", "Xã An Bình, tỉnh An Hải");
        row.put("Nơi cư trú", "Phường An Tân, tỉnh An Hải");
        row.put("Nghề nghiệp", "Giảng viên");
        row.put("Đoàn viên thanh niên", "x");
        row.put("Đoàn viên công đoàn", "x");
        return row;
    }

    private static String day(LocalDate date) {
        return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    @SafeVarargs
    private static SourceFile file(Map<String, String>... rows) {
        Set<String> columns = new java.util.LinkedHashSet<>();
        Arrays.stream(rows).forEach(row -> columns.addAll(row.keySet()));
        List<String> lines = new ArrayList<>(List.of(String.join(";", columns)));
        for (Map<String, String> row : rows) {
            lines.add(String.join(
                    ";",
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        }
        return new SourceFile("ho-so-dang-co.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** What an office has of a probationer: the person, the ceremony, the decision, the helper. */
    private Map<String, String> probationer(LocalDate ceremony) {
        Map<String, String> row = person(TestOrganization.ORDINARY_CELL);
        row.put("Mã đảng viên giúp đỡ", "CB0001-1");
        row.put("Ngày quyết định kết nạp", day(ceremony.minusDays(10)));
        row.put("Ngày lễ kết nạp", day(ceremony));
        return row;
    }

    @Test
    void aProbationerNeedsLittleAndGoesToTheEnd() {
        LocalDate today = LocalDate.of(2026, 11, 30);
        clock.moveTo(today);
        Map<String, String> row = probationer(LocalDate.of(2026, 3, 10));
        row.put("Số quyết định kết nạp", "911-QĐ/ĐU");
        Journey taken = takenOver(row);
        CaseFile file = taken.file();

        assertThat(taken.open())
                .containsExactlyInAnyOrder("registerMember", "introduceToResidence", "recordNewMemberClass");
        assertThat(file.officialDate()).contains(LocalDate.of(2027, 3, 10));
        assertThat(members.membersOf(TestOrganization.ORDINARY_CELL)).anySatisfy(member -> {
            assertThat(member.fullName()).isEqualTo("Đinh Thị Hương Giang");
            assertThat(member.partyDate()).isEqualTo(LocalDate.of(2026, 3, 10));
        });
        assertThat(file.decisionDate()).contains(LocalDate.of(2026, 2, 28));
        assertThat(deadlines.of(file.id()))
                .anySatisfy(limit -> {
                    assertThat(limit.limit()).isEqualTo("T17");
                    assertThat(limit.dueDate()).isEqualTo(LocalDate.of(2027, 3, 10));
                    assertThat(limit.state()).isEqualTo(DeadlineState.OPEN);
                })
                .anySatisfy(limit -> {
                    assertThat(limit.limit()).isEqualTo("T13");
                    assertThat(limit.state()).isEqualTo(DeadlineState.OPEN);
                });
        assertThat(register.papers(file.id()))
                .anySatisfy(paper -> assertThat(paper.number()).isEqualTo("911-QĐ/ĐU"));
        assertThat(transactions.<List<Gap>>execute(status -> gaps.of(file)))
                .extracting(Gap::text)
                .contains(
                        "Chưa có ngày: Nghị quyết chi bộ đề nghị kết nạp",
                        "Chưa có ngày: Cấp giấy chứng nhận lớp nhận thức")
                .doesNotContain("Chưa ghi đảng viên được phân công giúp đỡ", "Chưa có số: Quyết định kết nạp");

        taken.complete("registerMember").complete("introduceToResidence").complete("recordNewMemberClass");
        assertThat(taken.open()).isEmpty();
        taken.probationEnds();
        assertThat(taken.open()).contains("receiveSelfReview");
        taken.toTheEnd().ended().passed("probationEnd", "confirmationStage", "endOfficial");
        assertThat(taken.file().status()).isEqualTo(CaseStatus.OFFICIAL);
    }

    /** The timer of probation that ended on paper long ago is due at once. */
    @Test
    void twelveMonthsThatAreOverLeadToConfirmation() {
        clock.moveTo(LocalDate.of(2026, 11, 30));
        Map<String, String> row = probationer(LocalDate.of(2025, 10, 20));
        row.put("Ngày lý lịch đảng viên", "03/11/2025");
        row.put("Ngày giới thiệu nơi cư trú", "03/11/2025");
        row.put("Ngày chứng nhận đảng viên mới", "15/06/2026");
        row.put("Ngày chính thức", "20/10/2026");
        Journey taken = takenOver(row);
        workflow.runDueJobs();

        assertThat(taken.open())
                .containsExactlyInAnyOrder("receiveSelfReview", "receiveHelperRemark", "recordProbationOpinions");
        assertThat(deadlines.of(taken.file().id())).anySatisfy(limit -> {
            assertThat(limit.limit()).isEqualTo("T18");
            assertThat(limit.startDate()).isEqualTo(LocalDate.of(2026, 10, 20));
        });
    }

    /** Of everything that has been late for months each person hears once, in one mail. */
    @Test
    void thePastBringsNoStormOfReminders() {
        LocalDate today = LocalDate.of(2026, 11, 30);
        clock.moveTo(today);
        long first = takenOver(probationer(LocalDate.of(2026, 3, 10))).file().id();
        long other = takenOver(probationer(LocalDate.of(2026, 5, 12))).file().id();

        transactions.executeWithoutResult(status -> {
            reminders.collect(today);
            assertThat(database.queryForList(
                            """
                            select count(*) from reminder r join deadline d on d.id = r.deadline_id
                            where d.case_id in (?, ?) group by d.id, r.recipient""",
                            Long.class,
                            first,
                            other))
                    .isNotEmpty()
                    .containsOnly(1L);
            assertThat(database.queryForList(
                            """
                            select count(distinct r.mail_id) from reminder r join deadline d on d.id = r.deadline_id
                            where d.case_id in (?, ?) group by r.recipient""",
                            Long.class,
                            first,
                            other))
                    .containsOnly(1L);
            status.setRollbackOnly();
        });
    }

    /** Without these two the cell cannot vote: what they are worth counts from their days. */
    @Test
    void aMissingDateIsAddedAndTheCaseGoesOn() {
        clock.moveTo(LocalDate.of(2026, 11, 30));
        Map<String, String> row = person(TestOrganization.ORDINARY_CELL);
        row.put("Mã đảng viên giúp đỡ", "CB0001-1");
        row.put("Ngày tổng hợp ý kiến", "02/11/2026");
        Journey taken = takenOver(row);
        assertThat(taken.open()).containsExactly("recordCellAdmissionVote");
        assertThat(cases.refused("recordCellAdmissionVote", taken.file(), Map.of()))
                .anySatisfy(problem -> assertThat(problem.message()).contains("chưa có vào ngày"));

        add(taken, "APPLICATION", LocalDate.of(2026, 6, 1), "cell-secretary.CB0001");
        add(taken, "CERTIFICATE_ISSUED", LocalDate.of(2026, 3, 2), "organization-board.DU00");

        assertThat(transactions.<List<Gap>>execute(status -> gaps.of(taken.file())))
                .extracting(Gap::text)
                .doesNotContain("Chưa có ngày: Đơn xin vào Đảng", "Chưa có ngày: Cấp giấy chứng nhận lớp nhận thức");
        assertThat(deadlines.of(taken.file().id()))
                .extracting(DeadlineView::limit)
                .contains("T02", "T03");
        taken.toTheEnd().ended().passed("endOfficial");
    }

    private void add(Journey journey, String kind, LocalDate date, String group) {
        workflow.start(
                "caseIncident",
                TestOrganization.login(group),
                Map.of(
                        "chosenCase",
                        journey.number(),
                        "kind",
                        "CORRECT_DATE",
                        "happenedOn",
                        clock.today().toString(),
                        "reason",
                        "Tìm thấy trong hồ sơ lưu",
                        "dateKind",
                        kind,
                        "newDate",
                        date.toString()));
    }

    /** The days of a case from paper are as good as what was written down: it counts, they do not. */
    @Test
    void aCaseFromPaperCountsButItsDaysDoNot() {
        clock.moveTo(LocalDate.of(2026, 11, 30));
        Territory cell = new Territory(List.of(), List.of(), Map.of(TestOrganization.DIRECT_CELL, "DU00"));
        ReportPeriod year = ReportPeriod.of("2019");
        Map<String, String> row = person(TestOrganization.DIRECT_CELL);
        row.put("Ngày duyệt học lớp nhận thức", "10/01/2019");
        row.put("Ngày chứng nhận nhận thức", "10/03/2019");
        takenOver(row);

        assertThat(conversions.of(cell, year))
                .filteredOn(passage -> passage.stage().equals(Stage.AWARENESS_CLASS.label()))
                .containsExactly(new Conversions.Passage(
                        Stage.AWARENESS_CLASS.label(), Stage.DOSSIER.label(), new Share(1, 1), null));
    }

    @Test
    void contradictionsAreToldByCellWithTheirArticle() {
        clock.moveTo(LocalDate.of(2026, 11, 30));
        Map<String, String> order = probationer(LocalDate.of(2026, 3, 10));
        order.put("Ngày quyết định kết nạp", "11/03/2026");
        Map<String, String> votes = probationer(LocalDate.of(2026, 3, 10));
        votes.put("Ngày nghị quyết chi bộ kết nạp", "10/01/2026");
        votes.put("Chi bộ kết nạp: số chính thức", "12");
        votes.put("Chi bộ kết nạp: tán thành", "14");
        Map<String, String> few = new LinkedHashMap<>(votes);
        few.put("Số định danh", TestCases.citizenId("1994-03-20", "FEMALE"));
        few.put("Chi bộ kết nạp: tán thành", "7");
        few.put("Chi bộ kết nạp: không tán thành", "5");
        Map<String, String> young = person(TestOrganization.ORDINARY_CELL);
        young.put("Ngày sinh", "20/03/2009");
        young.put("Số định danh", TestCases.citizenId("2009-03-20", "FEMALE"));
        young.put("Ngày nghị quyết chi bộ kết nạp", "10/01/2026");
        Map<String, String> unit = person("CB9999");
        Map<String, String> official = probationer(LocalDate.of(2026, 3, 10));
        official.put("Ngày chính thức", "10/04/2027");
        Map<String, String> undated = person(TestOrganization.ORDINARY_CELL);
        undated.put("Ngày lý lịch đảng viên", "10/04/2026");
        Map<String, String> stranger = probationer(LocalDate.of(2026, 3, 10));
        stranger.put("Mã đảng viên giúp đỡ", "CB0002-1");

        List<RowError> errors = takeOver.check(file(order, votes, few, young, unit, official, undated, stranger))
                .errors();

        assertThat(errors)
                .extracting(RowError::row, RowError::column)
                .containsExactlyInAnyOrder(
                        tuple(2, "Ngày lễ kết nạp"),
                        tuple(3, "Chi bộ kết nạp: số chính thức"),
                        tuple(3, "Chi bộ kết nạp: tán thành"),
                        tuple(4, "Chi bộ kết nạp: tán thành"),
                        tuple(5, "Ngày sinh"),
                        tuple(6, "Mã chi bộ"),
                        tuple(7, "Ngày chính thức"),
                        tuple(8, "Ngày lễ kết nạp"),
                        tuple(9, "Mã đảng viên giúp đỡ"));
        assertThat(errors).filteredOn(error -> error.row() != 6).allSatisfy(error -> assertThat(error.reason())
                .containsAnyOf("/TW", "/BTCTW", "Điều lệ"));
    }

    @Test
    void aRunIsRepeatedWithoutDoublesAndTakenBackWhole() {
        clock.moveTo(LocalDate.of(2026, 11, 30));
        Map<String, Long> before = counts();
        Map<String, String> good = probationer(LocalDate.of(2026, 4, 10));
        Map<String, String> other = rowOfSympathizer();
        Map<String, String> bad = probationer(LocalDate.of(2026, 4, 10));
        bad.put("Mã chi bộ", "CB9999");
        SourceFile file = file(good, bad, other);

        assertThatThrownBy(() -> runs.begin(file, true, "quantri")).isInstanceOf(RefusedException.class);
        Run run = run(file, false);
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(run.added()).isEqualTo(2);

        TakeOverReport again = takeOver.check(file);
        assertThat(again.ready()).isZero();
        assertThat(again.notes()).extracting(note -> note.row()).contains(2, 4);
        Run repeated = run(file, false);
        assertThat(repeated.added()).isZero();
        assertThat(repeated.known()).isEqualTo(2);

        runs.takeBack(run.id(), "quantri");
        assertThat(counts()).isEqualTo(before);
        assertThat(takeOver.check(file).ready()).isEqualTo(2);
    }

    @Test
    void workOnACaseKeepsTheRun() {
        clock.moveTo(LocalDate.of(2026, 11, 30));
        Map<String, String> row = probationer(LocalDate.of(2026, 4, 10));
        Run run = run(file(row), true);
        new Journey(journeys, number(row)).complete("registerMember");

        assertThatThrownBy(() -> runs.takeBack(run.id(), "quantri"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Đã có người làm việc");
    }

    private static Map<String, String> rowOfSympathizer() {
        Map<String, String> row = person(TestOrganization.SECTION_CELL);
        row.put("Ngày nghị quyết cảm tình", "05/08/2026");
        return row;
    }

    /** Everything that a case leaves in the database, the trail aside. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : List.of(
                "admission_case",
                "applicant",
                "party_member",
                "case_date",
                "case_paper",
                "resolution",
                "stage_entry",
                "journal_entry",
                "deadline",
                "issued_number",
                "ACT_RU_EXECUTION",
                "ACT_RU_TASK",
                "ACT_RU_VARIABLE",
                "ACT_RU_JOB",
                "ACT_RU_AUTHORIZATION",
                "ACT_RU_IDENTITYLINK",
                "ACT_RU_EVENT_SUBSCR",
                "ACT_HI_PROCINST",
                "ACT_HI_ACTINST")) {
            counts.put(table, database.queryForObject("select count(*) from " + table, Long.class));
        }
        return counts;
    }

    private Run run(SourceFile file, boolean allOrNothing) {
        TakeOverRuns.Begun begun = runs.begin(file, allOrNothing, "quantri");
        begun.work().run();
        return runs.all().stream()
                .filter(run -> run.id() == begun.id())
                .findFirst()
                .orElseThrow();
    }

    private Journey takenOver(Map<String, String> row) {
        SourceFile file = file(row);
        TakeOverReport report = takeOver.check(file);
        assertThat(report.errors()).isEmpty();
        Run run = run(file, true);
        assertThat(run.refusals()).isEmpty();
        assertThat(run.added()).isEqualTo(1);
        return new Journey(journeys, number(row));
    }

    private String number(Map<String, String> row) {
        return transactions.execute(
                status -> desk.numberOf(row.get("Số định danh")).orElseThrow());
    }
}
