package vn.ketnap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.admission.CaseStatus;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.model.FormFile;
import vn.ketnap.organization.OrganizationImport;
import vn.ketnap.organization.SourceFile;
import vn.ketnap.regulation.Relation;

/** A whole case clicked through in Tasklist by everybody who has a part in it; each form is looked at on the way. */
class JourneyIT extends InBrowser {

    private static final String OUR_FORM = ".task-card .fjs-container, .task-card form[role=form]";
    private static final Locator.GetByLabelOptions EXACT = new Locator.GetByLabelOptions().setExact(true);
    private static final String UNION = "youth-union.cs02";
    private static final Map<String, FormFile> FORMS =
            FormFile.all().stream().collect(Collectors.toMap(FormFile::task, Function.identity()));

    @Autowired
    OrganizationImport organization;

    @Autowired
    JdbcTemplate database;

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> people = new TreeSet<>();

    @Test
    void fromNominationToTheCard() {
        clock.moveTo(LocalDate.of(2025, 7, 2));
        String number = nominate(TestCases.nomination(TestOrganization.SECTION_CELL, clock.today()));

        List<String> done = cases.toTheEnd(number, (task, values) -> complete(number, task, values));

        assertThat(done).contains("recordSympathizerResolution", "appraiseBySection", "announceConfirmation");
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
        people.add(UNION);
        Tasklist tasklist = tasklist(UNION);
        Locator form = tasklist.nominate();
        fill(form, "Họ và tên khai sinh *", person.get("fullName"));
        date(form, "Ngày sinh *", person.get("birthDate"));
        choose(form, "Giới tính *", "Nữ");
        fill(form, "Số định danh cá nhân *", person.get("citizenId"));
        fill(form, "Quê quán *", person.get("homePlace"));
        fill(form, "Nơi cư trú *", person.get("residence"));
        fill(form, "Nghề nghiệp hiện nay *", person.get("occupation"));
        choose(form, "Trình độ học vấn *", "Trung cấp, cao đẳng, đại học trở lên");
        form.getByLabel("Là đoàn viên Đoàn TNCS Hồ Chí Minh").check();
        form.getByLabel("Là đoàn viên công đoàn").check();
        date(form, "Ngày giới thiệu *", person.get("nominatedOn"));
        wrong.addAll(Look.at(form.page(), "nominatePerson", ".modal-dialog form[role=form]"));
        tasklist.started();
        return database.queryForObject(
                "select number from admission_case where id = (select max(id) from admission_case)", String.class);
    }

    private void complete(String number, OpenTask task, Map<String, Object> values) {
        String login = TestOrganization.login(task.group());
        people.add(login);
        Tasklist tasklist = tasklist(login).search(number);
        Locator form = tasklist.take(task.id());
        FormFile file = FORMS.get(task.taskId());
        if (task.taskId().equals("planVerification")) {
            planVerification(form, values);
        } else {
            new CaseForm(form, values, tasklist.known(task.id())).fill(file);
        }
        wrong.addAll(Look.at(form.page(), task.taskId(), OUR_FORM));
        tasklist.complete();
    }

    /** The rows of the table as they are written one after the other. */
    @SuppressWarnings("unchecked")
    private static void planVerification(Locator form, Map<String, Object> values) {
        ((List<String>) values.get("absent"))
                .forEach(absent -> form.getByLabel(relation(absent), EXACT).check());
        List<Map<String, Object>> requests = (List<Map<String, Object>>) values.get("requests");
        for (int row = 0; row < requests.size(); row++) {
            if (row > 0) {
                form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Thêm yêu cầu"))
                        .click();
            }
            Locator panel = form.locator(".panel").nth(row);
            Map<String, Object> request = requests.get(row);
            choose(panel, "Quan hệ *", relation(request.get("relation")));
            fill(panel, "Họ và tên người được thẩm tra *", request.get("personName"));
            fill(panel, "Cấp ủy, cơ quan nơi thẩm tra *", request.get("place"));
            date(panel, "Ngày gửi, ngày đi *", request.get("sentOn"));
            date(panel, "Ngày nơi thẩm tra nhận được", request.get("receivedOn"));
        }
    }

    private static String relation(Object name) {
        return Relation.valueOf(name.toString()).label();
    }

    private static void fill(Locator form, String label, Object value) {
        form.getByLabel(label).fill(value.toString());
    }

    private static void date(Locator form, String label, Object day) {
        Locator input = form.getByLabel(label);
        input.fill(CaseForm.SCREEN.format(LocalDate.parse(day.toString())));
        input.press("Enter");
        input.press("Tab");
    }

    private static void choose(Locator form, String label, String choice) {
        form.getByLabel(label).selectOption(choice);
    }
}
