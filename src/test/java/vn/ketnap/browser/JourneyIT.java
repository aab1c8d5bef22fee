package vn.ketnap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

    @Autowired
    OrganizationImport organization;

    @Autowired
    JdbcTemplate database;

    @Test
    void fromNominationToTheCard() {
        clock.moveTo(LocalDate.of(2025, 7, 2));
        Effort.reset();
        String number = nominate(TestCases.nomination(TestOrganization.SECTION_CELL, clock.today()));

        cases.toTheEnd(number, (task, values) -> {
            if (task.taskId().equals("planVerification")) {
                complete(number, task, (form, tasklist) -> planVerification(form, values), task.taskId());
            } else {
                complete(number, task, values, task.taskId());
            }
        });

        Effort.report();
        Set<String> expected = new TreeSet<>(FORMS.keySet());
        expected.removeAll(SideFormsIT.FORMS_OPENED);
        expected.removeAll(TransferFormsIT.FORMS_OPENED);
        assertThat(opened).containsAll(expected);
        assertThat(cases.file(number).status()).isEqualTo(CaseStatus.OFFICIAL);
        // the law changes on the way: two boards, one for the admission and one for the confirmation
        assertThat(people).hasSize(7);
        assertThat(wrong).isEmpty();
    }

    @Test
    void theSpecialGroupsThatAreTickedAreThoseOfTheRegister() {
        clock.moveTo(LocalDate.of(2025, 7, 2));

        String number = nominate(TestCases.nomination(TestOrganization.SECTION_CELL, clock.today()), form -> {
            form.place().getByText("Trường hợp riêng").click();
            form.check("Có vợ, chồng là người nước ngoài");
            form.check("Chủ doanh nghiệp tư nhân");
        });

        assertThat(cases.file(number).applicant().groups())
                .containsExactlyInAnyOrder(SpecialGroup.FOREIGN_SPOUSE, SpecialGroup.PRIVATE_OWNER);
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
