package vn.ketnap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.TrainingAnswers;
import vn.ketnap.demo.Workflow;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.vocabulary.CaseStatus;

/** The forms that an ordinary case never meets: classes, returns, failed votes, delays, incidents and removal. */
class SideFormsIT extends FormsInBrowser {

    private static final LocalDate START = LocalDate.of(2025, 7, 2);
    private static final String SECRETARY = TestOrganization.login("cell-secretary." + TestOrganization.ORDINARY_CELL);
    private static final String TEACHER = TestOrganization.login("political-center.DU00");
    private static final Map<String, Object> VOTE_FAILS = Map.of(
            "voteYes",
            6,
            "voteNo",
            8,
            "voteNoReason",
            "Cần thêm thời gian rèn luyện",
            "overrideReason",
            "Đã đối chiếu với biên bản kiểm phiếu");

    private static final List<String> CLASS = List.of("openClass", "gradeClass");
    private static final List<String> ADMISSION = List.of(
            "recordCellAdmissionVote",
            "redoExpiredPapers",
            "recordCellAdmissionVote",
            "decideAfterFailedVote",
            "appraiseDossier",
            "supplementDossier",
            "recordAdmissionDecision",
            "recordCeremony",
            "consentLateCeremony");
    private static final List<String> RECEIPT = List.of("recordDecisionReceipt");
    private static final List<String> PROBATION = List.of(
            "reportIncident",
            "recordCellConfirmationVote",
            "decideThirdFailedVote",
            "recordCellConfirmationVote",
            "recordCellRemovalVote",
            "recordCommitteeRemovalVote",
            "recordRemovalDecision",
            "sendMemberFile",
            "recordRemovalReceipt",
            "recordRemovalComplaint",
            "answerComplaint");
    private static final List<String> REVIEW = List.of(
            "recordDisciplineDecision",
            "reviewAdmission",
            "redoCellAdmissionVote",
            "redoAdmissionDecision",
            "reviewAdmission",
            "redoCommitteeAdmissionVote");

    /** Task or start event of each form opened in this class. */
    static final Set<String> FORMS_OPENED = Stream.of(CLASS, ADMISSION, RECEIPT, PROBATION, REVIEW)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    @Autowired
    TrainingAnswers training;

    @Autowired
    Workflow workflow;

    @Test
    void aClassIsOpenedAndGraded() {
        String number = nominate();
        cases.upTo(number, "enrolInClass");
        String course = "LOP-" + number;
        start(
                TEACHER,
                "openClass",
                tasklist -> tasklist.search(course).start("Mở lớp bồi dưỡng"),
                form -> open(form, training.openClass(course, clock.today())),
                "openClass");

        clock.moveTo(clock.today().plusDays(5));
        OpenTask grading = cases.open(course, "gradeClass");
        complete(course, grading, (form, tasklist) -> grade(form), grading.taskId());
        workflow.runDueJobs(); // enters the certificates, before another test sets the clock back

        assertThat(opened).isEqualTo(CLASS);
        assertThat(wrong).isEmpty();
    }

    private static void open(Locator place, Map<String, Object> values) {
        HtmlForm form = new HtmlForm(place);
        form.write("Số lớp *", values.get("number"));
        form.write("Tên lớp *", values.get("name"));
        form.date("Từ ngày *", values.get("fromDate"));
        form.date("Đến ngày *", values.get("toDate"));
        form.write("Nơi học", values.get("place"));
        form.write("Số chỗ của lớp", "60");
        assertThat(place.getByRole(AriaRole.STATUS).first().innerText())
                .matches("(?s)Chọn (\\d+) trong \\1 người đang chờ,\\s+lớp có 60 chỗ\\..*");
        place.page().locator(".modal-footer .btn-primary").click();
        assertThat(place.page().locator(".ketnap-ask").innerText())
                .contains("Mở lớp " + values.get("number"), "Nguyễn Thị Phương Thảo (");
        place.page().locator(".ketnap-ask .btn-default").click();
    }

    private void grade(Locator place) {
        HtmlForm form = new HtmlForm(place);
        form.date("Ngày cấp giấy chứng nhận", clock.today());
        form.write("Người ký", "Hoàng Thị Bích Vân");
        form.check("Đã kiểm tra kết quả của từng người *");
        for (Locator student : place.locator("tbody tr").all()) {
            student.locator("select").selectOption("Giỏi");
            student.locator("input[type=text]")
                    .fill(student.locator("td").first().innerText() + "/GCN");
        }
    }

    @Test
    void anAdmissionWithEveryObstacle() {
        String number = nominate();
        cases.upTo(number, "recordCellAdmissionVote");
        clock.moveTo(clock.today().plusMonths(13));
        complete(number, "recordCellAdmissionVote", Map.of("action", "REDO"), "recordCellAdmissionVote-redo");
        complete(number, "redoExpiredPapers", Map.of(), "redoExpiredPapers");
        complete(number, "recordCellAdmissionVote", VOTE_FAILS, "recordCellAdmissionVote-failed");
        complete(number, "decideAfterFailedVote", Map.of(), "decideAfterFailedVote");

        cases.upTo(number, "appraiseDossier");
        complete(
                number,
                "appraiseDossier",
                Map.of("result", "RETURNED", "reasons", List.of("MISSING_SEAL"), "remark", "Thiếu giáp lai"),
                "appraiseDossier-returned");
        complete(number, "supplementDossier", Map.of(), "supplementDossier");

        cases.upTo(number, "recordAdmissionDecision");
        complete(
                number,
                "recordAdmissionDecision",
                Map.of("action", "EXTENDED", "extensionReason", "Chờ ý kiến của cấp trên"),
                "recordAdmissionDecision-extended");

        cases.upTo(number, "recordCeremony");
        clock.moveTo(clock.today().plusDays(70));
        complete(
                number,
                "recordCeremony",
                Map.of("action", "CONSENT", "lateReason", "Người được kết nạp đi công tác xa"),
                "recordCeremony-late");
        complete(number, "consentLateCeremony", Map.of(), "consentLateCeremony");

        cases.open(number, "recordCeremony");
        assertThat(opened).isEqualTo(ADMISSION);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aDecisionWhoseReceiptTheCellRecords() {
        String number = nominate();
        cases.upTo(number, "recordAdmissionDecision");
        Map<String, Object> withoutReceipt = new HashMap<>();
        withoutReceipt.put("receivedOn", null);
        cases.complete(number, "recordAdmissionDecision", withoutReceipt);
        complete(number, "recordDecisionReceipt", Map.of(), "recordDecisionReceipt");

        cases.open(number, "recordCeremony");
        assertThat(opened).isEqualTo(RECEIPT);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aProbationThatEndsWithRemoval() {
        String number = nominate();
        cases.upTo(number, "registerMember");
        report(number, this::replaceHelper, "reportIncident-helper");

        cases.upTo(number, "recordCellConfirmationVote");
        cases.complete(number, "recordCellConfirmationVote", VOTE_FAILS);
        cases.complete(number, "recordCellConfirmationVote", VOTE_FAILS);
        complete(number, "recordCellConfirmationVote", VOTE_FAILS, "recordCellConfirmationVote-failed");
        complete(number, "decideThirdFailedVote", Map.of(), "decideThirdFailedVote");
        complete(
                number,
                "recordCellConfirmationVote",
                Map.of("action", "REMOVE", "removalReason", "Nhiều lần bỏ sinh hoạt không có lý do"),
                "recordCellConfirmationVote-removal");
        complete(number, "recordCellRemovalVote", Map.of(), "recordCellRemovalVote");
        complete(number, "recordCommitteeRemovalVote", Map.of(), "recordCommitteeRemovalVote");
        complete(number, "recordRemovalDecision", Map.of(), "recordRemovalDecision");

        for (String after :
                List.of("sendMemberFile", "recordRemovalReceipt", "recordRemovalComplaint", "answerComplaint")) {
            complete(number, after, Map.of(), after);
        }

        assertThat(cases.file(number).status()).isEqualTo(CaseStatus.REMOVED);
        assertThat(opened).isEqualTo(PROBATION);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsFoundOutAfterTheAdmission() {
        String number = nominate();
        cases.upTo(number, "registerMember");
        found(number, "DISCIPLINE");
        complete(number, "recordDisciplineDecision", Map.of(), "recordDisciplineDecision");
        found(number, "WRONG_ADMISSION");
        complete(number, "reviewAdmission", wrong("CELL_VOTE"), "reviewAdmission-cell");
        complete(number, "redoCellAdmissionVote", Map.of(), "redoCellAdmissionVote");
        complete(number, "redoAdmissionDecision", Map.of(), "redoAdmissionDecision");
        found(number, "WRONG_ADMISSION");
        complete(number, "reviewAdmission", wrong("COMMITTEE_VOTE"), "reviewAdmission-committee");
        complete(number, "redoCommitteeAdmissionVote", Map.of(), "redoCommitteeAdmissionVote");

        cases.open(number, "redoAdmissionDecision");
        assertThat(opened).isEqualTo(REVIEW);
        assertThat(wrong).isEmpty();
    }

    private void found(String number, String kind) {
        workflow.start(
                "caseIncident",
                SECRETARY,
                Map.of(
                        "chosenCase",
                        number,
                        "kind",
                        kind,
                        "happenedOn",
                        clock.today().toString(),
                        "reason",
                        "Theo báo cáo của chi bộ"));
    }

    private static Map<String, Object> wrong(String step) {
        return Map.of("result", "WRONG_PROCEDURE", "wrongStep", step);
    }

    @Test
    void aPersonMoves() {
        String number = nominate();
        cases.upTo(number, "receiveCv");
        report(number, this::move, "reportIncident-move");

        cases.open(number, "certifyCandidate");
        assertThat(cases.file(number).movingTo()).isEqualTo("Đảng bộ Bệnh viện Đa khoa tỉnh An Hải");
        assertThat(wrong).isEmpty();
    }

    private void move(HtmlForm form) {
        form.choose("Việc phát sinh *", "Chuyển đơn vị công tác, học tập, nơi cư trú, hồ sơ đi theo");
        form.date("Ngày xảy ra (ngày ghi trên giấy tờ) *", clock.today());
        form.write("Số, ký hiệu văn bản *", "45-QĐ/CĐYT");
        form.write("Người ký *", "Trần Văn Hải");
        form.choose("Chuyển đến *", "Đảng bộ Bệnh viện Đa khoa tỉnh An Hải (CS02)");
        form.write("Lý do *", "Được điều động đến bệnh viện");
    }

    @Test
    void aPersonWithdraws() {
        String number = nominate();
        report(number, this::withdraw, "reportIncident-withdrawal");

        assertThat(cases.file(number).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(wrong).isEmpty();
    }

    private void report(String number, Consumer<HtmlForm> incident, String picture) {
        start(
                SECRETARY,
                "reportIncident",
                tasklist -> tasklist.search(number).start("Báo việc phát sinh của hồ sơ"),
                place -> {
                    HtmlForm form = new HtmlForm(place);
                    find(form, number);
                    incident.accept(form);
                },
                picture);
    }

    private void withdraw(HtmlForm form) {
        form.choose("Việc phát sinh *", "Người trong hồ sơ xin rút");
        form.date("Ngày xảy ra (ngày ghi trên giấy tờ) *", clock.today());
        form.write("Lý do *", "Chuyển nơi công tác");
        form.check("Đã kiểm tra lại, đồng ý kết thúc hồ sơ *");
    }

    private void replaceHelper(HtmlForm form) {
        form.choose("Việc phát sinh *", "Thay đảng viên giúp đỡ");
        form.date("Ngày xảy ra (ngày ghi trên giấy tờ) *", clock.today());
        form.write("Số, ký hiệu văn bản *", "3001-NQ/CB");
        form.write("Người ký *", "Bí thư chi bộ CB0001");
        form.place()
                .getByLabel("Đảng viên chính thức được phân công thay")
                .selectOption(new SelectOption().setIndex(1));
        form.date("Ngày nhận xét của người thôi giúp đỡ", clock.today());
        form.write("Nhận xét về đảng viên dự bị trong thời gian giúp đỡ", "Tích cực, có trách nhiệm");
        form.write("Lý do *", "Đồng chí giúp đỡ chuyển sinh hoạt đảng");
    }

    private static void find(HtmlForm form, String number) {
        form.write("Tìm theo số hồ sơ hoặc họ tên", number);
        form.place()
                .getByText("Tìm", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator choices = form.place().getByLabel("Hồ sơ đang xem xét");
        Locator found = choices.locator("option").filter(new Locator.FilterOptions().setHasText(number));
        choices.selectOption(found.innerText());
    }

    private void complete(String number, String taskId, Map<String, Object> changes, String picture) {
        clock.moveTo(clock.today().plusDays(1));
        OpenTask task = cases.open(number, taskId);
        complete(number, task, cases.values(number, task, changes), picture);
    }

    private String nominate() {
        return cases.nominate(TestOrganization.ORDINARY_CELL, START, Map.of());
    }
}
