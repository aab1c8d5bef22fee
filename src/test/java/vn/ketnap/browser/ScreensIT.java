package vn.ketnap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;

/** A look at the screens beside the forms. */
class ScreensIT extends InBrowser {

    private static final String OFFICERS =
            """
            DANH SÁCH CÁN BỘ LÀM CÔNG TÁC ĐẢNG VIÊN
            Tên đăng nhập;Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Từ ngày;Đến ngày
            truongban.cs01;Nguyễn Thị Phương Thảo;truongban.cs01@example.org;Trưởng ban;CS01;01/01/2020;
            """;

    @Test
    void theLoginPagesOfEveryApplication() {
        List<String> wrong = new ArrayList<>();
        Page page = emptyDesk().page();
        for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
            page.navigate(address("/camunda/app/" + app + "/default/"));
            page.getByPlaceholder("Mật khẩu").waitFor();
            wrong.addAll(Look.at(page, "login-" + app, "form[name=signinForm]"));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void ownPagesOfTheAdministrator() {
        Page page = desk("tasklist", "quantri").page();
        List<String> wrong = new ArrayList<>();
        for (String name : List.of(
                "trail",
                "password",
                "import",
                "takeover",
                "days-off",
                "templates",
                "numbers",
                "system",
                "calendar",
                "mails")) {
            page.navigate(address("/camunda/ketnap/" + name + ".html"));
            page.locator("main h1").waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            wrong.addAll(Look.at(page, name, "main"));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void pagesOfAdminThatTheAdministratorSees() {
        Page page = desk("admin", "quantri").page();
        List<String> wrong = new ArrayList<>();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("users", "users");
        pages.put("user", "users/manager.cs01?tab=profile");
        pages.put("user-groups", "users/manager.cs01?tab=groups");
        pages.put("user-create", "user-create");
        pages.put("groups", "groups");
        pages.put("group", "groups/manager.CS01?tab=information");
        pages.put("authorizations", "authorization?resource=0");
        pages.put("system", "system?section=system-settings-general");
        pages.forEach((name, path) -> {
            page.navigate(address("/camunda/app/admin/default/#/" + path));
            page.locator("section, form, table").first().waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            PlaywrightAssertions.assertThat(page.locator(".loader-state.loading"))
                    .hasCount(0);
            Accessibility.findings(page, "body").forEach(finding -> wrong.add(name + ": " + finding));
            Pictures.take(page, "1366x768/admin-" + name);
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void theAdministratorChecksAFileBeforeTheImport() {
        Page page = desk("tasklist", "quantri").page();
        page.navigate(address("/camunda/ketnap/import.html"));
        Locator check = page.getByText("Kiểm tra", new Page.GetByTextOptions().setExact(true));
        PlaywrightAssertions.assertThat(check).isDisabled();

        page.getByLabel("Chọn tệp cần nhập")
                .setInputFiles(new FilePayload("can-bo.csv", "text/csv", OFFICERS.getBytes(StandardCharsets.UTF_8)));
        PlaywrightAssertions.assertThat(page.getByText("can-bo.csv").last()).isVisible();
        check.click();

        PlaywrightAssertions.assertThat(page.locator("#message")).containsText("1 chỗ cần sửa");
        PlaywrightAssertions.assertThat(page.locator("#errors")).containsText("Trưởng ban");
        PlaywrightAssertions.assertThat(page.locator("#notes")).containsText("Bỏ qua, đứng trước dòng tiêu đề.");
        assertThat(page.waitForDownload(() -> page.getByText("Tải mẫu Excel").click())
                        .suggestedFilename())
                .isEqualTo("mau-co-cau-to-chuc.xlsx");
        assertThat(Look.at(page, "import-errors", "main")).isEmpty();
    }

    @Test
    void theAdministratorSeesWhichCasesFollowTheirUnits() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
        Page page = desk("tasklist", "quantri").page();
        page.navigate(address("/camunda/ketnap/import.html"));

        checkUnits(page, "CS01");
        PlaywrightAssertions.assertThat(page.locator("#moved")).hasText("Không có hồ sơ nào phải chuyển.");

        checkUnits(page, "CS03");
        PlaywrightAssertions.assertThat(page.locator("#moves"))
                .containsText(
                        "đảng bộ cơ sở từ Đảng bộ Trường Cao đẳng Y tế An Hải (CS01) sang Đảng bộ Công ty Điện lực An Hải (CS03)");
        PlaywrightAssertions.assertThat(page.getByText("Nhập", new Page.GetByTextOptions().setExact(true)))
                .isEnabled();
        assertThat(Look.at(page, "import-moves", "main")).isEmpty();

        String move =
                """
                {"on":"2026-12-01","caseNumber":"HS","applicant":"A","cell":"B","stage":"C","tasks":[],"changes":[],"stays":[]}""";
        String many =
                """
                {"applied":false,"oneTimePasswords":{},"report":{"errors":[],"notes":[],"rowsRead":{"Đơn vị":1},"added":0,"changed":1,
                 "unchanged":0,"cases":{"moves":[%s],"stranded":[{"since":"2026-12-01","unitCode":"D","unit":"D (D)",
                 "caseNumbers":["1","2","3","4","5","6","7"]}]}}}"""
                        .formatted(String.join(",", Collections.nCopies(1234, move)));
        page.route(
                "**/organization/import*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(many)));
        checkUnits(page, "CS03");
        PlaywrightAssertions.assertThat(page.locator("#moved"))
                .hasText("1.234 lượt hồ sơ chuyển theo đơn vị. Chỉ hiện 100 dòng đầu.");
        PlaywrightAssertions.assertThat(page.locator("#moves tbody tr")).hasCount(100);
        PlaywrightAssertions.assertThat(page.locator("#stranded")).containsText("(7 hồ sơ)");
    }

    @Test
    void theAdministratorTakesOverTheCasesOnPaperAndTakesThemBack() {
        Page page = desk("tasklist", "quantri").page();
        page.navigate(address("/camunda/ketnap/takeover.html"));
        String file = "Họ và tên;Ngày sinh;Giới tính;Số định danh;Mã chi bộ;Trình độ học vấn;Ngày lễ kết nạp\n"
                + "Đinh Thị Hương Giang;20/03/1994;Nữ;%s;CB0001;tốt nghiệp trung học phổ thông;10/03/2026\n"
                        .formatted(TestCases.citizenId("1994-03-20", "FEMALE"))
                + "Đinh Văn Hải;20/03/1994;Nam;%s;CB9999;tốt nghiệp trung học phổ thông;10/03/2026"
                        .formatted(TestCases.citizenId("1994-03-20", "MALE"));
        page.getByLabel("Chọn tệp hồ sơ")
                .setInputFiles(new FilePayload("ho-so.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Kiểm tra", new Page.GetByTextOptions().setExact(true)).click();

        PlaywrightAssertions.assertThat(page.locator("#message")).containsText("1 dòng tiếp nhận được, 1 chỗ cần sửa");
        PlaywrightAssertions.assertThat(page.locator("#errors")).containsText("Không có đơn vị nào mang mã này");
        PlaywrightAssertions.assertThat(page.locator("#missing")).containsText("Chưa có ngày: Quyết định kết nạp");
        assertThat(Look.at(page, "take-over", "main")).isEmpty();

        page.getByText("Tiếp nhận", new Page.GetByTextOptions().setExact(true)).click();
        Locator first = page.locator("#runs tbody tr").first();
        PlaywrightAssertions.assertThat(first).containsText("xong: 1 hồ sơ mới");
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        first.getByText("Rút lại").click();
        PlaywrightAssertions.assertThat(first).containsText("đã rút lại");
        assertThat(page.waitForDownload(() -> page.getByText("Tải mẫu Excel").click())
                        .suggestedFilename())
                .isEqualTo("mau-ho-so-dang-co.xlsx");
    }

    private static void checkUnits(Page page, String parent) {
        String file = "Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày;Có tổ chức Đoàn;Có công đoàn\n"
                + "CB0001;Chi bộ Khoa Điều dưỡng;Chi bộ;" + parent + ";01/01/2010;x;x";
        page.getByLabel("Chọn tệp cần nhập")
                .setInputFiles(new FilePayload("don-vi.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Kiểm tra", new Page.GetByTextOptions().setExact(true)).click();
    }

    @Test
    void theSearchOfCasesAndTheWayOfOne() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
        Desk desk = desk("cockpit", "manager.cs01");
        List<String> wrong = new ArrayList<>();
        Locator page = new Cockpit(desk).open("tra-cuu?text=" + number);
        page.getByText(number).first().waitFor();
        wrong.addAll(Look.at(desk.page(), "tra-cuu", ".ketnap"));
        desk.page().getByLabel("Tìm hồ sơ").fill(number.toLowerCase(Locale.ROOT));
        desk.page().getByText("Tìm", new Page.GetByTextOptions().setExact(true)).click();
        desk.page().waitForURL(url -> url.contains("text=hs-"));
        desk.page().getByLabel("Giai đoạn").selectOption("SYMPATHIZER");
        desk.page().getByLabel("Năm giới thiệu").selectOption("2025");
        desk.page().getByText("Tìm", new Page.GetByTextOptions().setExact(true)).click();
        desk.page().waitForURL(url -> url.contains("year=2025"));
        page.getByText(number).first().click();
        desk.page().locator(".ketnap-diagram svg").first().waitFor();
        assertThat(desk.page().locator(".ketnap").innerText())
                .contains("Thời hạn đang chạy", "Người được giới thiệu", "Biểu quyết", "Bản in");
        wrong.addAll(Look.at(desk.page(), "ho-so", ".ketnap"));
        assertThat(wrong).isEmpty();
        desk.page().mouse().move(Desk.WIDTH / 2, Desk.HEIGHT / 2);
        desk.page().mouse().wheel(0, 10 * Desk.HEIGHT);
        PlaywrightAssertions.assertThat(desk.page().getByText("Ai đã làm gì")).isInViewport();
    }

    @Test
    void momentsAreThoseOfVietNamInEveryZone() {
        Desk desk = deskIn("America/Los_Angeles").logIn("cockpit", "manager.cs01", cases.passwordOf("manager.cs01"));
        Page page = desk.page();

        page.locator(".ketnap-tile").first().waitFor();

        assertThat(
                        page.evaluate(
                                """
                        () => angular.element(document.body).injector().get('$filter')('camDate')('2026-03-05T01:30:00.000+0700')
                        """))
                .isEqualTo("05/03/2026 01:30");
    }
}
