package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.TestOrganization;

/** The managers' pages: what is pressed leads to the list that its figure counts, or into the register. */
class PressesIT extends InBrowser {

    private static final String MANAGER = "manager.cs01";

    @Autowired
    JdbcTemplate database;

    @Test
    void theFirstPage() {
        caseOnItsWay();
        clock.moveTo(LocalDate.of(2026, 4, 1));
        Desk desk = desk("cockpit", MANAGER);
        for (String name : List.of("Quá hạn", "Đến hạn trong 7 ngày", "Hết thời gian dự bị trong 90 ngày")) {
            desk.open(Cockpit.PATH + "#/dashboard");
            Locator tile = desk.page()
                    .locator(".ketnap-summary .ketnap-tile")
                    .filter(new Locator.FilterOptions().setHasText(name));
            int count = Integer.parseInt(tile.locator("b").innerText().replace(".", ""));
            tile.click();
            Press.rows(desk.page(), count);
        }
        database.update("delete from target where period_from = date '2026-01-01'");
        desk.open(Cockpit.PATH + "#/thoi-han");
        desk.open(Cockpit.PATH + "#/dashboard");
        desk.page().getByText("Chưa nhập chỉ tiêu năm 2026.").click();
        desk.page().waitForURL(url -> url.contains("chi-tieu?period=2026"));
        desk.open(Cockpit.PATH + "#/dashboard");
        Locator late = desk.page()
                .locator(".ketnap-summary tbody")
                .last()
                .getByRole(AriaRole.LINK)
                .first();
        int count = Integer.parseInt(late.innerText());
        late.click();
        Press.rows(desk.page(), count);
    }

    @Test
    void theFiguresOfDeadlines() {
        caseOnItsWay();
        clock.moveTo(clock.today().plusMonths(3));
        Desk desk = desk("cockpit", MANAGER);
        Page page = desk.page();
        Locator place = new Cockpit(desk).open("thoi-han");
        for (String name : List.of("Quá hạn", "Đến hạn trong 90 ngày", "Tất cả thời hạn đang chạy")) {
            Locator tile = place.locator(".ketnap-tile").filter(new Locator.FilterOptions().setHasText(name));
            tile.click();
            Press.rows(page, Integer.parseInt(tile.locator("b").innerText().replace(".", "")));
        }
        Locator cell = place.locator("td.heat button").first();
        int inCell = Integer.parseInt(cell.innerText());
        cell.click();
        Press.rows(page, inCell);
        place.locator(".filter").getByText("✕").click();
        assertThat(place.locator(".filter")).hasCount(0);
        Locator late = place.locator("table.figures").last().locator("button").first();
        int ofPost = Integer.parseInt(late.innerText());
        late.click();
        Press.rows(page, ofPost);
        place.locator("table.figures").first().locator("tbody a").first().click();
        page.waitForURL(url -> url.contains("unit="));
    }

    @Test
    void theListOfDeadlines() {
        String number = caseOnItsWay();
        Desk desk = desk("cockpit", MANAGER);
        Page page = desk.page();
        Locator place = new Cockpit(desk).open("thoi-han?due=ALL");
        page.getByLabel("Tìm trong danh sách").fill(number);
        place.getByText("Tìm", exactly()).click();
        page.waitForURL(url -> url.contains("text=" + number));
        Press.rows(
                page,
                database.queryForObject(
                        "select count(*) from deadline d join admission_case c on c.id = d.case_id where d.state = 'OPEN' and c.number = ?",
                        Integer.class,
                        number));
        assertThat(Press.file(page, place.getByText("Tải Excel"))).startsWith("thoi-han-");
        Page print = page.waitForPopup(() -> place.getByText("Bản in").click());
        assertThat(print.locator(".listed tbody")).containsText(number);
        assertThat(print.locator(".listed thead")).containsText("Hạn; Số ngày còn lại; Tính từ; Hoàn thành");
        print.close();
        Page guide = page.waitForPopup(
                () -> page.locator("[tabulator-field=LIMIT] a").first().click());
        guide.waitForURL("**/guide.html#**");
        page.locator("[tabulator-field=NUMBER] a").first().click();
        page.waitForURL(url -> url.contains("so=" + number));
        assertThat(page.locator(".ketnap h2").first()).containsText(number);
    }

    /** Both lists have the same pages; the test organization has too few cases for a second one. */
    @Test
    void thePagesOfAList() {
        caseOnItsWay();
        Desk desk = desk("cockpit", MANAGER);
        Page page = desk.page();
        page.route("**/api/ketnap/archive?*", Press::aThousand);
        new Cockpit(desk).open("tra-cuu");
        for (Map.Entry<String, String> press : List.of(
                Map.entry("Trang sau", "2"),
                Map.entry("Trang cuối", "20"),
                Map.entry("Trang trước", "19"),
                Map.entry("Đến trang 18", "18"))) {
            page.getByLabel(press.getKey(), new Page.GetByLabelOptions().setExact(true))
                    .click();
            page.waitForURL(url -> url.contains("page=" + press.getValue()));
        }
        page.getByLabel("Trang đầu", new Page.GetByLabelOptions().setExact(true))
                .click();
        page.waitForURL(url -> !url.contains("page="));
    }

    @Test
    void theTargets() {
        Desk desk = desk("cockpit", MANAGER);
        Page page = desk.page();
        Locator place = new Cockpit(desk).open("chi-tieu?period=2027");
        page.getByLabel("Kỳ", new Page.GetByLabelOptions().setExact(true)).selectOption("Q4");
        page.getByLabel("Năm", new Page.GetByLabelOptions().setExact(true)).selectOption("2026");
        place.getByText("Xem", exactly()).click();
        assertThat(place.locator("h2").first()).hasText("Quý IV/2026");
        for (String goal : List.of("Công nhận cảm tình Đảng", "Hoàn thành lớp nhận thức", "Công nhận chính thức")) {
            page.getByLabel(goal, new Page.GetByLabelOptions().setExact(true)).fill("3");
        }
        place.getByText("Lưu", exactly()).click();
        assertThat(place.getByText("Đã lưu chỉ tiêu.")).isVisible();
        assertThat(database
                        .queryForMap(
                                "select recognised, trained, confirmed from target where unit_code = 'CS01' and period_from = date '2026-10-01'")
                        .values()
                        .stream()
                        .map(String::valueOf))
                .containsExactly("3", "3", "3");
        assertThat(Press.file(page, place.getByText("Tải Excel"))).isEqualTo("chi-tieu-2026-Q4.xlsx");
        assertThat(Press.file(page, place.getByText("Tải mẫu"))).isEqualTo("mau-chi-tieu.xlsx");
        Page print = page.waitForPopup(() -> place.getByText("Bản in").click());
        assertThat(print.locator("h1")).hasText("KẾT QUẢ THỰC HIỆN CHỈ TIÊU KẾT NẠP ĐẢNG VIÊN");
        place.locator("tbody tr:first-child td:first-child a").first().click();
        page.waitForURL(url -> url.contains("unit="));
    }

    @Test
    void theSearch() {
        String number = caseOnItsWay();
        Desk desk = desk("cockpit", MANAGER);
        Page page = desk.page();
        Locator place = new Cockpit(desk).open("tra-cuu?text=" + number);
        page.getByLabel("Tình trạng").selectOption("FINISHED");
        place.getByText("Tìm", exactly()).click();
        assertThat(place.getByText("Không tìm thấy hồ sơ nào")).isVisible();
        page.getByLabel("Tình trạng").selectOption("RUNNING");
        page.getByLabel("Đơn vị").selectOption(TestOrganization.ORDINARY_CELL);
        place.getByText("Tìm", exactly()).click();
        Press.rows(page, 1);
        assertThat(Press.file(page, place.getByText("Tải Excel"))).startsWith("ho-so-");
        Page print = page.waitForPopup(() -> place.getByText("Bản in").click());
        assertThat(print.locator(".listed tbody tr")).hasCount(1);
        print.close();
    }

    @Test
    void oneCase() {
        String number = caseOnItsWay();
        Desk desk = desk("cockpit", MANAGER);
        Page page = desk.page();
        Locator place = new Cockpit(desk).open("tra-cuu?so=" + number);
        page.getByLabel("Quy trình").selectOption("1");
        assertThat(place.locator(".ketnap-diagram :is(.ketnap-done, .ketnap-open)")
                        .first())
                .isVisible();
        Page print = page.waitForPopup(() -> place.getByText("Bản in").click());
        assertThat(print.locator("body")).containsText(number);
        Page guide = page.waitForPopup(
                () -> place.locator("table.figures tbody a").first().click());
        guide.waitForURL("**/guide.html#**");
        place.getByText("Danh sách hồ sơ").click();
        assertThat(page.getByLabel("Tìm hồ sơ")).isVisible();
        page.locator(".tabulator-row").first().waitFor();
        new Cockpit(desk).open("tra-cuu?so=" + number);
        place.getByText("Xem quy trình đang chạy").click();
        page.waitForURL("**/process-instance/**");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
