package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.TestOrganization;

/**
 * Every button, link and field of our pages is pressed by some test, which the list {@code browser/pressed.csv} names: what
 * a page shows and the list does not have makes this test fail.
 */
class PressesIT extends InBrowser {

    private static final String MANAGER = "manager.cs01";

    @Autowired
    JdbcTemplate database;

    @Test
    void everyControlIsPressedBySomeTest() throws IOException {
        Map<String, Set<String>> listed = listed();
        String number = caseOnItsWay();
        clock.moveTo(clock.today().plusMonths(3));
        Desk desk = desk("cockpit", MANAGER);
        Page page = desk.page();
        page.locator(".ketnap-summary").waitFor();
        List<String> unlisted = new ArrayList<>(missing(listed, "first page", page, ".ketnap"));
        Map<String, String> pages = Map.of(
                "deadlines", "thoi-han?due=ALL&caption=x",
                "targets", "chi-tieu",
                "search", "tra-cuu?goal=RECOGNISED&period=2025",
                "case", "tra-cuu?so=" + number);
        pages.forEach((name, path) -> {
            Locator place = new Cockpit(desk).open(path);
            settled(place, name);
            unlisted.addAll(missing(listed, name, page, ".ketnap"));
        });
        Map.of(
                        "rules",
                        "/camunda/api/ketnap/rules",
                        "calendar",
                        "/camunda/ketnap/calendar.html",
                        "password",
                        "/camunda/ketnap/password.html")
                .forEach((name, path) -> {
                    page.navigate(address(path));
                    settled(page.locator("body"), name);
                    unlisted.addAll(missing(listed, name, page, "body"));
                });
        Page administrator = desk("welcome", "quantri").page();
        for (String name : List.of("trail", "import", "mails")) {
            administrator.navigate(address("/camunda/ketnap/" + name + ".html"));
            settled(administrator.locator("body"), name);
            unlisted.addAll(missing(listed, name, administrator, "body"));
        }
        assertThat(unlisted).isEmpty();
    }

    @Test
    void theFirstPage() {
        caseOnItsWay();
        clock.moveTo(clock.today().plusMonths(3));
        Desk desk = desk("cockpit", MANAGER);
        for (String name : List.of("Quá hạn", "Đến hạn trong 7 ngày", "Hết thời gian dự bị trong 90 ngày")) {
            desk.open(Cockpit.PATH + "#/dashboard");
            Locator tile = desk.page()
                    .locator(".ketnap-summary .ketnap-tile")
                    .filter(new Locator.FilterOptions().setHasText(name));
            int count = Integer.parseInt(tile.locator("b").innerText().replace(".", ""));
            tile.click();
            rows(desk.page(), count);
        }
        desk.open(Cockpit.PATH + "#/dashboard");
        Locator late = desk.page()
                .locator(".ketnap-summary tbody")
                .last()
                .getByRole(AriaRole.LINK)
                .first();
        int count = Integer.parseInt(late.innerText());
        late.click();
        rows(desk.page(), count);
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
            rows(page, Integer.parseInt(tile.locator("b").innerText().replace(".", "")));
        }
        Locator cell = place.locator("td.heat button").first();
        int inCell = Integer.parseInt(cell.innerText());
        cell.click();
        rows(page, inCell);
        place.locator(".filter").getByText("✕").click();
        assertThat(place.locator(".filter")).hasCount(0);
        Locator late = place.locator("table.figures").last().locator("button").first();
        int ofPost = Integer.parseInt(late.innerText());
        late.click();
        rows(page, ofPost);
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
        rows(
                page,
                database.queryForObject(
                        "select count(*) from deadline d join admission_case c on c.id = d.case_id where d.state = 'OPEN' and c.number = ?",
                        Integer.class,
                        number));
        assertThat(file(page, place.getByText("Tải Excel"))).startsWith("thoi-han-");
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
        page.route("**/api/ketnap/archive?*", PressesIT::aThousand);
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
        assertThat(file(page, place.getByText("Tải Excel"))).isEqualTo("chi-tieu-2026-Q4.xlsx");
        assertThat(file(page, place.getByText("Tải mẫu"))).isEqualTo("mau-chi-tieu.xlsx");
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
        rows(page, 1);
        assertThat(file(page, place.getByText("Tải Excel"))).startsWith("ho-so-");
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
        new Cockpit(desk).open("tra-cuu?so=" + number);
        place.getByText("Xem quy trình đang chạy").click();
        page.waitForURL("**/process-instance/**");
    }

    @Test
    void theAddressOfTheCalendar() {
        Page page = desk("cockpit", MANAGER).page();
        page.navigate(address("/camunda/ketnap/calendar.html"));
        press(page, "Tạo địa chỉ lịch");
        assertThat(page.getByText("Địa chỉ đang dùng tạo ngày")).isVisible();
        assertThat(feeds()).isEqualTo(1);
        String first = page.locator("#url").inputValue();
        press(page, "Sao chép");
        assertThat(page.getByText("Đã sao chép.")).isVisible();
        press(page, "Đổi địa chỉ khác");
        assertThat(page.locator("#url")).not().hasValue(first);
        press(page, "Thôi dùng");
        assertThat(page.getByText("Chưa có địa chỉ lịch.")).isVisible();
        assertThat(feeds()).isZero();
        home(page);
    }

    @Test
    void theTrail() {
        String number = caseOnItsWay();
        new Cockpit(desk("cockpit", MANAGER)).open("tra-cuu?so=" + number);
        Page page = desk("welcome", "quantri").page();
        page.navigate(address("/camunda/ketnap/trail.html"));
        page.getByLabel("Số hồ sơ").fill(number);
        page.getByLabel("Tên đăng nhập").fill(MANAGER);
        page.getByLabel("Từ ngày").fill("01/01/2000");
        page.getByLabel("Đến ngày").fill("31/12/2100");
        page.locator("select[name=operation]").selectOption("CASE");
        page.locator("select[name=result]").selectOption("ALLOWED");
        press(page, "Tìm");
        assertThat(page.locator("#message")).containsText("mới nhất ở trên");
        assertThat(page.locator("#rows tbody")).containsText(MANAGER);
        assertThat(file(page, page.locator("#export"))).isNotBlank();
        press(page, "Xóa điều kiện");
        assertThat(page.getByLabel("Số hồ sơ")).hasValue("");
        press(page, "Kiểm tra nhật ký có bị sửa không");
        assertThat(page.locator("#message")).containsText("Nhật ký");
        page.route("**/api/ketnap/trail?*", PressesIT::aThousand);
        page.reload();
        press(page, "Cũ hơn");
        assertThat(page.locator("#message")).containsText("Dòng 51");
        press(page, "Mới hơn");
        assertThat(page.locator("#message")).containsText("Dòng 1–");
        page.locator("#rows a").first().click();
        page.waitForURL("**/trail.html?case=**");
        home(page);
    }

    @Test
    void theImport() {
        Page page = desk("welcome", "quantri").page();
        page.navigate(address("/camunda/ketnap/import.html"));
        int units = database.queryForObject("select count(*) from unit", Integer.class);
        String file = "Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày;Có tổ chức Đoàn;Có công đoàn\n"
                + "CB0001;Chi bộ Khoa Điều dưỡng;Chi bộ;CS01;01/01/2010;x;x";
        page.getByLabel("Chọn tệp cần nhập")
                .setInputFiles(new FilePayload("don-vi.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        press(page, "Kiểm tra");
        assertThat(page.locator("#message")).containsText("Không có lỗi");
        press(page, "Nhập");
        assertThat(page.locator("#message")).containsText("giữ nguyên 1");
        assertThat(database.queryForObject("select count(*) from unit", Integer.class))
                .isEqualTo(units);
        home(page);
    }

    /** Two spellings of the new one are refused here; what the server refuses and stores is tried over HTTP. */
    @Test
    void thePassword() {
        Page page = desk("cockpit", MANAGER).page();
        page.navigate(address("/camunda/ketnap/password.html"));
        page.locator("#present").fill("Khong-phai-mat-khau-1");
        page.locator("#wanted").fill("Mat-khau-moi-2026-a");
        page.locator("#again").fill("Mat-khau-moi-2026-b");
        page.locator("#form button").click();
        assertThat(page.locator("#message")).hasText("Hai lần nhập mật khẩu mới không giống nhau.");
        home(page);
    }

    @Test
    void pagesToRead() {
        Page page = desk("cockpit", MANAGER).page();
        page.navigate(address("/camunda/api/ketnap/rules"));
        page.getByRole(AriaRole.LINK).last().click();
        page.waitForURL("**/rules#voteThreshold");
        Page administrator = desk("welcome", "quantri").page();
        administrator.navigate(address("/camunda/ketnap/mails.html"));
        assertThat(administrator.locator("#counts")).containsText("Đang chờ gửi");
        home(administrator);
    }

    private String caseOnItsWay() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
        cases.upTo(number, "appraiseDossier");
        return number;
    }

    private static void settled(Locator place, String name) {
        if (name.equals("deadlines") || name.equals("search")) {
            place.locator(".tabulator-row").first().waitFor();
        } else {
            place.getByRole(AriaRole.HEADING).first().waitFor();
            place.page().waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    private static void rows(Page page, int count) {
        assertThat(page.locator(".tabulator-row")).hasCount(Math.min(count, 50));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static String file(Page page, Locator link) {
        Download download = page.waitForDownload(link::click);
        return download.suggestedFilename();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void home(Page page) {
        page.getByText("‹ Trang đầu").click();
        page.waitForURL("**/camunda/app/welcome/**");
    }

    private int feeds() {
        return database.queryForObject("select count(*) from calendar_feed where login = ?", Integer.class, MANAGER);
    }

    private static void aThousand(Route route) {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replaceAll("\"total\":\\d+", "\"total\":1000")));
    }

    private static List<String> missing(Map<String, Set<String>> listed, String name, Page page, String within) {
        return Controls.in(page, within).stream()
                .filter(control -> !listed.getOrDefault(name, Set.of()).contains(control))
                .map(control -> name + ": " + control)
                .toList();
    }

    /** What the list has for each page; each line names a test that exists, or says why there is nothing to press. */
    private static Map<String, Set<String>> listed() throws IOException {
        List<String[]> lines;
        try (InputStream file = PressesIT.class.getResourceAsStream("/browser/pressed.csv")) {
            lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .toList();
        }
        Set<String> tests = lines.stream()
                .map(line -> line[2])
                .filter(test -> test.contains("IT."))
                .collect(Collectors.toSet());
        assertThat(tests).allMatch(PressesIT::isTest);
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line[0], Collectors.mapping(line -> line[1], Collectors.toSet())));
    }

    private static boolean isTest(String name) {
        try {
            Class<?> type = Class.forName("vn.ketnap.browser." + name.substring(0, name.indexOf('.')));
            return Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(method -> method.isAnnotationPresent(Test.class)
                            && method.getName().equals(name.substring(name.indexOf('.') + 1)));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
