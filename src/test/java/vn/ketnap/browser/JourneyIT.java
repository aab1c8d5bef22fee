package vn.ketnap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.regulation.Absence;
import vn.ketnap.regulation.Relation;
import vn.ketnap.regulation.SpecialGroup;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.CaseStatus;

/**
 * A whole case clicked through in Tasklist by everybody who has a part in it; each form is looked at on the way. Every
 * form of the product is opened here, except those of {@link SideFormsIT} and
 * {@link TransferFormsIT}.
 */
class JourneyIT extends FormsInBrowser {

    private static final String UNION = "youth-union.cs02";

    /** What is as in the same body's last act, or stands on an earlier paper, and is left as the form has it. */
    private static final Set<String> AS_BEFORE = Set.of(
            "meetingPlace",
            "meetingChair",
            "meetingSecretary",
            "paperSigner",
            "reviewSigner",
            "signer",
            "certifiedBy",
            "stampedBy",
            "courseSigner",
            "chair",
            "place",
            "attendanceAbsenceReason",
            "organizations",
            "residenceCommittee",
            "receivingCommittee",
            "strengths",
            "weaknesses",
            "assessment");

    /** Other bodies meet elsewhere, with other people. */
    private static final Map<String, Map<String, String>> OTHER_BODIES = Map.of(
            "recordAdmissionDecision",
                    Map.of(
                            "meetingPlace", "Phòng họp số 1",
                            "meetingSecretary", "Hồ Thị Bảo Ngọc",
                            "attendanceAbsenceReason", "Một đồng chí đi công tác"),
            "recordConfirmationDecision",
                    Map.of("meetingPlace", "Hội trường tầng 2", "meetingSecretary", "Mai Quốc Khánh"));

    /** Whoever is against it says why, each in words of his or her own. */
    private static final Map<String, String> AGAINST = Map.of(
            "recordCellAdmissionVote", "Đề nghị rèn luyện thêm về phát biểu ý kiến trong sinh hoạt",
            "recordCommitteeAdmissionVote", "Cần thêm thời gian thử thách trong công việc được giao",
            "recordCellConfirmationVote", "Cần mạnh dạn hơn trong tự phê bình và phê bình",
            "recordCommitteeConfirmationVote", "Chưa thật tích cực trong công tác quần chúng",
            "recordConfirmationDecision", "Đề nghị chi bộ theo dõi, giúp đỡ thêm sau khi công nhận");

    @Autowired
    OrganizationImport organization;

    @Autowired
    JdbcTemplate database;

    @Test
    void fromNominationToTheCard() {
        clock.moveTo(LocalDate.of(2025, 7, 2));
        Effort.reset();
        // cases of other tests were decided on on later days: those count as meetings that nobody knows of
        database.update("update resolution set chair = ?", Register.UNKNOWN_CHAIR);
        String number = nominate(TestCases.nomination(TestOrganization.SECTION_CELL, clock.today()));

        cases.toTheEnd(number, (task, values) -> {
            if (task.taskId().equals("planVerification")) {
                complete(number, task, (form, tasklist) -> planVerification(form, values), task.taskId());
            } else {
                complete(number, task, values, task.taskId());
            }
        });

        Effort.report();
        assertThat(Effort.typedAgain()).isEmpty();
        Set<String> expected = new TreeSet<>(FORMS.keySet());
        expected.removeAll(SideFormsIT.FORMS_OPENED);
        expected.removeAll(TransferFormsIT.FORMS_OPENED);
        expected.removeAll(ListReviewIT.FORMS_OPENED);
        assertThat(opened).containsAll(expected);
        assertThat(cases.file(number).status()).isEqualTo(CaseStatus.OFFICIAL);
        // the law changes on the way: two boards, one for the admission and one for the confirmation
        assertThat(people).hasSize(7);
        assertThat(wrong).isEmpty();
    }

    @Test
    void theSpecialGroupsThatAreTickedAreThoseOfTheRegister() {
        clock.moveTo(LocalDate.of(2025, 7, 2));

        Map<String, Object> person = TestCases.nomination(TestOrganization.SECTION_CELL, clock.today());
        String number = nominate(person, form -> {
            form.check("Giấy tờ chỉ ghi năm sinh");
            form.write("Năm sinh *", person.get("birthDate").toString().substring(0, 4));
            form.place().getByText("Trường hợp riêng").click();
            form.check("Có vợ, chồng là người nước ngoài");
            form.check("Chủ doanh nghiệp tư nhân");
            // a year alone is to be explained
            desk("tasklist", UNION)
                    .expect(
                            "400 POST /camunda/api/engine/engine/default/process-definition/partyAdmission:1:{id}/submit-form");
            form.place().page().locator(".modal-footer .btn-primary").click();
            form.write("Lý do tiếp tục", "Giấy khai sinh và căn cước chỉ ghi năm sinh");
        });

        assertThat(cases.file(number).applicant().groups())
                .containsExactlyInAnyOrder(SpecialGroup.FOREIGN_SPOUSE, SpecialGroup.PRIVATE_OWNER);
        assertThat(cases.file(number).applicant().birth().yearOnly()).isTrue();
    }

    @Override
    Map<String, ?> said(String task, Map<String, ?> usual, JsonNode known) {
        Map<String, Object> said = new HashMap<>(usual);
        said.computeIfPresent("voteNoReason", (field, reason) -> AGAINST.getOrDefault(task, reason.toString()));
        OTHER_BODIES
                .getOrDefault(task, Map.of())
                .forEach((field, text) -> said.computeIfPresent(field, (name, was) -> text));
        if (said.containsKey("attendanceTotalOfficial")) {
            said.put("meetingSecretary", minuteTaker());
        }
        // others are away each time
        said.computeIfPresent("attendanceAbsenceReason", (field, reason) -> reason + ", " + usual.get("meetingDate"));
        AS_BEFORE.stream()
                .filter(field -> !known.path(field).asText("").isBlank())
                .forEach(field -> said.computeIfPresent(
                        field, (name, was) -> known.path(field).asText()));
        return said;
    }

    /** A member of the cell who has not left it. */
    private String minuteTaker() {
        return database.queryForObject(
                "select full_name from party_member where code = ?",
                String.class,
                TestOrganization.SECTION_CELL + "-1");
    }

    private String nominate(Map<String, Object> person) {
        return nominate(person, form -> {});
    }

    /** The Youth Union nominates, with the start form. */
    private String nominate(Map<String, Object> person, Consumer<HtmlForm> more) {
        organization.apply(List.of(new SourceFile(
                "Cán bộ.csv",
                """
                Tên đăng nhập;Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Từ ngày;Đến ngày
                %s;Lâm Gia Hân;doan.cs02@example.org;Cán bộ Đoàn Thanh niên;CS02;01/01/2015;
                """
                        .formatted(UNION)
                        .getBytes(StandardCharsets.UTF_8))));
        start(
                UNION,
                "nominatePerson",
                Tasklist::nominate,
                place -> {
                    HtmlForm form = new HtmlForm(place);
                    describe(form, person);
                    more.accept(form);
                },
                "nominatePerson");
        return database.queryForObject(
                "select number from admission_case where id = (select max(id) from admission_case)", String.class);
    }

    private static void describe(HtmlForm form, Map<String, Object> person) {
        form.write("Họ và tên khai sinh *", person.get("fullName"));
        form.date("Ngày sinh *", person.get("birthDate"));
        form.choose("Giới tính *", "Nữ");
        form.write("Số định danh cá nhân *", person.get("citizenId"));
        form.write("Quê quán *", person.get("homePlace"));
        form.write("Nơi cư trú *", person.get("residence"));
        form.write("Nghề nghiệp hiện nay *", person.get("occupation"));
        form.choose("Trình độ học vấn *", "Trung cấp, cao đẳng, đại học trở lên");
        form.choose("Nghề nghiệp theo biểu thống kê *", "Viên chức trong đơn vị sự nghiệp công lập");
        form.choose("Trình độ chuyên môn nghiệp vụ *", "Thạc sỹ");
        form.check("Là đoàn viên Đoàn TNCS Hồ Chí Minh");
        form.check("Là đoàn viên công đoàn");
        form.date("Ngày giới thiệu *", person.get("nominatedOn"));
    }

    /** The rows of the tables as they are written one after the other. */
    @SuppressWarnings("unchecked")
    private static void planVerification(Locator place, Map<String, Object> values) {
        List<Map<String, Object>> relatives = (List<Map<String, Object>>) values.get("relatives");
        for (int row = 0; row < relatives.size(); row++) {
            press(place, "Thêm người thân");
            HtmlForm panel = new HtmlForm(place.locator(".relative").nth(row));
            Map<String, Object> relative = relatives.get(row);
            panel.choose("Quan hệ *", relation(relative.get("relation")));
            panel.write("Họ và tên *", relative.get("fullName"));
            panel.write("Năm sinh hoặc ngày sinh *", relative.get("born"));
            panel.write("Nơi cư trú, nơi công tác *", relative.get("livesAt"));
        }
        HtmlForm form = new HtmlForm(place);
        ((List<Map<String, Object>>) values.get("absent"))
                .forEach(absent -> form.choose(
                        relation(absent.get("relation")),
                        sentence(
                                Absence.valueOf(absent.get("reason").toString()).label())));
        List<Map<String, Object>> requests = (List<Map<String, Object>>) values.get("requests");
        for (int row = 0; row < requests.size(); row++) {
            if (row > 0) {
                press(place, "Thêm yêu cầu");
            }
            HtmlForm panel = new HtmlForm(place.locator(".request").nth(row));
            Map<String, Object> request = requests.get(row);
            panel.choose("Người được thẩm tra *", relation(request.get("relation")) + ": " + request.get("personName"));
            panel.write("Cấp ủy, cơ quan nơi thẩm tra *", request.get("place"));
            panel.date("Ngày gửi, ngày đi *", request.get("sentOn"));
            panel.date("Ngày nơi thẩm tra nhận được", request.get("receivedOn"));
        }
    }

    private static void press(Locator place, String button) {
        place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    private static String relation(Object name) {
        return sentence(Relation.valueOf(name.toString()).label());
    }

    private static String sentence(String label) {
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
