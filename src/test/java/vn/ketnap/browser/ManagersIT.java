package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.TestOrganization;

/** What a manager sees first, and that each figure and name leads on. */
class ManagersIT extends InBrowser {

    private static final String RECOGNISED = "Công nhận cảm tình Đảng";

    @Autowired
    JdbcTemplate database;

    @Test
    void theFirstPageHasTheYearTheMonthAndWhoIsLate() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
        cases.upTo(number, "reviewSympathizer");
        clock.moveTo(LocalDate.of(2026, 11, 30));
        Desk desk = desk("cockpit", "manager.cs01");
        Page page = desk.page();
        Locator first = page.locator(".ketnap-summary");
        first.waitFor();

        Locator recognised = first.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName(RECOGNISED));
        int lastYear = recognised(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        assertThat(lastYear).isPositive();
        Locator ofLastYear = recognised.getByRole(AriaRole.CELL).nth(4);
        assertThat(ofLastYear).hasText(String.valueOf(lastYear));
        assertThat(page.locator(".stats-section:visible")).hasCount(0);
        assertThat(first.getByText("Hết thời gian dự bị trong 90 ngày")).isVisible();
        assertThat(Look.at(page, "trang-dau", ".ketnap")).isEmpty();

        ofLastYear.getByRole(AriaRole.LINK).click();
        page.waitForURL(url -> url.contains("goal=RECOGNISED"));
        assertThat(page.locator(".ketnap .filter")).containsText(RECOGNISED + ", năm 2025");
        assertThat(page.locator(".tabulator-row")).hasCount(Math.min(lastYear, 50));
        page.getByLabel("Bỏ điều kiện này").click();
        assertThat(page.locator(".ketnap .filter")).hasCount(0);
    }

    @Test
    void theEnginesPageOfTablesLeadsToTheRules() {
        Page page = desk("cockpit", "manager.cs01").page();
        page.locator(".ketnap-summary").waitFor();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bảng quyết định")))
                .hasCount(0);
        page.evaluate("location.hash = '#/decisions'");
        page.waitForURL("**/camunda/api/ketnap/rules");
        assertThat(page.getByText("Mã thế kỷ, giới tính trong số định danh cá nhân")
                        .last())
                .isVisible();
        assertThat(Accessibility.findings(page, "body")).isEmpty();
    }

    @Test
    void theProcessViewNamesCasesAndCanBeRead() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
        String person = database.queryForObject(
                "select a.full_name from admission_case c join applicant a on a.id = c.applicant_id where c.number = ?",
                String.class,
                number);
        Page page = desk("cockpit", "manager.cs01").page();
        page.locator(".ketnap-summary").waitFor();
        page.navigate(address("/camunda/api/ketnap/archive/" + number + "/process"));

        assertThat(page.locator(".cam-breadcrumb")).containsText(number + ", " + person);
        Locator diagram = page.locator(".ctn-content-top");
        assertThat(diagram.locator(".djs-shape").first()).isVisible();
        assertThat(diagram.boundingBox().height).isGreaterThan(Desk.HEIGHT * 0.7);
        page.waitForFunction("document.querySelector('.djs-container .viewport').getCTM().a >= 0.79");
        assertThat(page.locator("body").innerText())
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
                .doesNotContain("tenant", "Khóa");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kết nạp đảng viên"))
                .first()
                .click();
        page.locator("table.process-instances").waitFor();
        assertThat(page.locator("table.process-instances td.instance-id").first())
                .containsText("HS-");
        assertThat(page.locator("body").innerText()).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
        Pictures.take(page, "1366x768/so-do-quy-trinh");
    }

    @Test
    void theBarAtTheTopCanBeSkippedAndEverythingHasAName() {
        List<String> wrong = new ArrayList<>();
        for (String app : List.of("cockpit", "welcome")) {
            Page page = desk(app, "manager.cs01").page();
            page.locator(app.equals("cockpit") ? ".ketnap-summary" : ".app-label-wrapper")
                    .first()
                    .waitFor();
            wrong.addAll(Accessibility.findings(page, "body"));
            page.reload();
            page.locator(app.equals("cockpit") ? ".ketnap-summary" : ".app-label-wrapper")
                    .first()
                    .waitFor();
            page.keyboard().press("Tab");
            assertThat(page.locator(".ketnap-skip")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator(":focus")).not().hasClass("ketnap-skip");
        }
        for (String own : List.of("guide", "calendar", "trail", "password")) {
            Page page = desk("cockpit", "manager.cs01").page();
            page.navigate(address("/camunda/ketnap/" + own + ".html"));
            page.getByRole(AriaRole.HEADING).first().waitFor();
            wrong.addAll(Accessibility.findings(page, "body"));
        }
        Page administrator = desk("welcome", "quantri").page();
        for (String own : List.of("import", "mails", "trail")) {
            administrator.navigate(address("/camunda/ketnap/" + own + ".html"));
            administrator.getByRole(AriaRole.HEADING).first().waitFor();
            wrong.addAll(Accessibility.findings(administrator, "body"));
        }
        assertThat(wrong).isEmpty();
    }

    private int recognised(LocalDate from, LocalDate to) {
        return database.queryForObject(
                """
                select count(*) from case_date d join admission_case c on c.id = d.case_id
                 where d.kind = 'SYMPATHIZER_RESOLUTION' and d.business_date between ? and ?
                   and (c.grassroots_code = 'CS01' or c.superior_code = 'CS01')
                """,
                Integer.class,
                from,
                to);
    }
}
