package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;

/** Tasklist beside the forms, the first page and the guide: each button and link does what it says. */
class DeskPressesIT extends InBrowser {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    @Autowired
    JdbcTemplate database;

    @Test
    void besideTheForm() {
        Page page = taken(nominated());
        Page guide = page.waitForPopup(() -> page.locator(".ketnap-guide").click());
        guide.waitForURL("**/guide.html#record-sympathizer-resolution");
        guide.close();
        Page calendar =
                page.waitForPopup(() -> page.getByText("Lịch hạn của tôi").click());
        assertThat(calendar.locator("h1")).hasText("Lịch hạn của tôi");
        calendar.close();
    }

    @Test
    void inTheTabOfTheCase() {
        String number = nominated();
        Page page = taken(number);
        page.locator(".task-card .nav-tabs")
                .getByText("Hồ sơ", new Locator.GetByTextOptions().setExact(true))
                .click();
        Locator tab = page.locator(".ketnap-case");
        tab.locator("section[aria-label='Giấy tờ']").evaluate("papers => papers.scrollIntoView()");
        assertThat(tab.locator("a[href*='/papers/']").first()).isVisible();
        Pictures.take(page, "1366x768/tab-ho-so-giay-to");
        assertThat(Press.file(page, tab.locator("a[href*='/papers/']").first())).endsWith(".docx");
        tab.getByLabel("Tải lên tệp cho").first().setInputFiles(new FilePayload("Đơn.pdf", "application/pdf", PDF));
        Locator message = tab.locator("section[aria-label='Giấy tờ'] .ketnap-message");
        assertThat(message).containsText("Đã lưu Đơn.pdf");
        Locator remove = tab.getByText("Bỏ tệp này").first();
        remove.click();
        tab.getByText("Bấm lần nữa để bỏ").click();
        assertThat(message).containsText("Đã bỏ tệp");
        assertThat(database.queryForObject(
                        "select count(*) from case_document d join admission_case c on c.id = d.case_id where c.number = ? and d.superseded_at is not null",
                        Integer.class,
                        number))
                .isEqualTo(1);
    }

    @Test
    void theListsAndTheLanguage() {
        String number = nominated();
        Page page =
                desk("tasklist", TestOrganization.login(task(number).group())).page();
        for (String list : List.of("Đợi lớp", "Quá hạn", "Trong tuần", "Việc của tôi", "Việc của đơn vị")) {
            page.locator(".task-filter h4.name > a")
                    .filter(new Locator.FilterOptions().setHasText(list))
                    .first()
                    .click();
            page.waitForURL("**filter=**");
        }
        tasklist(TestOrganization.login(task(number).group())).search("HS-0");
        assertThat(page.locator(".well")
                        .filter(new Locator.FilterOptions().setHasText("Danh sách này không có việc nào")))
                .isVisible();
        assertThat(Accessibility.findings(page, ".well:not(.ng-hide)")).isEmpty();
        page.getByText("English", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Tiếng Việt", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void whatIsFoundLeadsToTheTaskOrShowsTheCase() {
        String number = nominated();
        Desk secretary = desk("tasklist", TestOrganization.login(task(number).group()));
        find(secretary.page(), number);
        secretary.page().waitForURL("**task=" + task(number).id() + "**");
        secretary.open(Tasklist.PATH + "#/");

        Page officer = desk("tasklist", TestOrganization.login("grassroots-officer.CS01"))
                .page();
        String other = caseOnItsWay();
        find(officer, other);
        Locator panel = officer.locator("dialog.ketnap-panel");
        assertThat(panel.locator(".ketnap-person")).containsText(other);
        Page guide = officer.waitForPopup(
                () -> panel.locator("a[href*='guide.html#']").first().click());
        guide.waitForURL("**/guide.html#**");
        guide.close();
        panel.getByText("Đóng", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(panel).hasCount(0);
    }

    @Test
    void theFirstPageLeadsToEveryPageOfOurs() {
        Page page = desk("welcome", "quantri").page();
        page.getByText("Hướng dẫn sử dụng").first().waitFor();
        List<String> pages =
                page.locator("a[href*='/camunda/ketnap/']").evaluateAll("links => links.map(link => link.href)")
                                instanceof List<?> links
                        ? links.stream().map(Object::toString).distinct().toList()
                        : List.of();
        assertThat(pages).hasSizeGreaterThan(9);
        for (String to : pages) {
            page.locator("a[href='" + to.substring(to.indexOf("/camunda/")) + "']")
                    .first()
                    .click();
            page.waitForURL(to + "**");
            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
            page.goBack();
            page.getByText("Hướng dẫn sử dụng").first().waitFor();
        }
    }

    @Test
    void theGuideLeadsFromPlaceToPlace() {
        Page page = desk("welcome", "quantri").page();
        page.navigate(address("/camunda/ketnap/guide.html"));
        Locator link = page.locator("a[href^='#']").first();
        String to = link.getAttribute("href");
        link.click();
        page.waitForURL("**" + to);
    }

    private String nominated() {
        return cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
    }

    private OpenTask task(String number) {
        return cases.open(number, "recordSympathizerResolution");
    }

    private Page taken(String number) {
        OpenTask task = task(number);
        Tasklist tasklist = tasklist(TestOrganization.login(task.group())).search(number);
        tasklist.take(task.id());
        return tasklist.page();
    }

    private static void find(Page page, String number) {
        page.getByLabel("Tìm hồ sơ").fill(number);
        page.getByLabel("Tìm hồ sơ").press("Enter");
        page.locator(".ketnap-hit").first().click();
    }
}
