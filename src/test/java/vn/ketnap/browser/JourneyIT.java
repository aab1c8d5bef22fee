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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.admission.CaseStatus;
import vn.ketnap.organization.OrganizationImport;
import vn.ketnap.organization.SourceFile;
import vn.ketnap.regulation.Relation;

/**
 * A whole case clicked through in Tasklist by everybody who has a part in it; each form is looked at on the way. Every
 * form of the product is opened here, except those of {@link SideFormsIT}.
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
        String number = nominate(TestCases.nomination(TestOrganization.SECTION_CELL, clock.today()));

        cases.toTheEnd(number, (task, values) -> {
            if (task.taskId().equals("planVerification")) {
                complete(number, task, (form, tasklist) -> planVerification(form, values), task.taskId());
            } else {
                complete(number, task, values, task.taskId());
            }
        });

        Set<String> expected = new TreeSet<>(FORMS.keySet());
        expected.removeAll(SideFormsIT.FORMS_OPENED);
        assertThat(opened).containsAll(expected);
        assertThat(cases.file(number).status()).isEqualTo(CaseStatus.OFFICIAL);
        assertThat(people).hasSize(6);
        assertThat(wrong).isEmpty();
    }

    /** The Youth Union nominates, with the start form. */
    private String nominate(Map<String, Object> person) {
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
                place -> describe(new HtmlForm(place), person),
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

    /** The rows of the table as they are written one after the other. */
    @SuppressWarnings("unchecked")
    private static void planVerification(Locator place, Map<String, Object> values) {
        HtmlForm form = new HtmlForm(place);
        ((List<String>) values.get("absent")).forEach(absent -> form.check(relation(absent)));
        List<Map<String, Object>> requests = (List<Map<String, Object>>) values.get("requests");
        for (int row = 0; row < requests.size(); row++) {
            if (row > 0) {
                place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Thêm yêu cầu"))
                        .click();
            }
            HtmlForm panel = new HtmlForm(place.locator(".panel").nth(row));
            Map<String, Object> request = requests.get(row);
            panel.choose("Quan hệ *", relation(request.get("relation")));
            panel.write("Họ và tên người được thẩm tra *", request.get("personName"));
            panel.write("Cấp ủy, cơ quan nơi thẩm tra *", request.get("place"));
            panel.date("Ngày gửi, ngày đi *", request.get("sentOn"));
            panel.date("Ngày nơi thẩm tra nhận được", request.get("receivedOn"));
        }
    }

    private static String relation(Object name) {
        String label = Relation.valueOf(name.toString()).label();
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
