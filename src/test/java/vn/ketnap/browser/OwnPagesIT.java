package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.TestCases;
import vn.ketnap.deadline.UnitDuties;
import vn.ketnap.platform.DateFormats;

/** Our pages beside the web applications: each button does what it says. */
class OwnPagesIT extends InBrowser {

    private static final String MANAGER = "manager.cs01";

    @Autowired
    JdbcTemplate database;

    @Autowired
    UnitDuties duties;

    @Test
    void theAddressOfTheCalendar() {
        Page page = desk("cockpit", MANAGER).page();
        page.navigate(address("/camunda/ketnap/calendar.html"));
        Press.button(page, "Tạo địa chỉ lịch");
        assertThat(page.getByText("Địa chỉ đang dùng tạo ngày")).isVisible();
        assertThat(feeds()).isEqualTo(1);
        String first = page.locator("#url").inputValue();
        Press.button(page, "Sao chép");
        assertThat(page.getByText("Đã sao chép.")).isVisible();
        Press.button(page, "Đổi địa chỉ khác");
        assertThat(page.locator("#url")).not().hasValue(first);
        Press.button(page, "Thôi dùng");
        assertThat(page.getByText("Chưa có địa chỉ lịch.")).isVisible();
        assertThat(feeds()).isZero();
        Press.home(page);
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
        Press.button(page, "Tìm");
        assertThat(page.locator("#message")).containsText("mới nhất ở trên");
        assertThat(page.locator("#rows tbody")).containsText(MANAGER);
        assertThat(Press.file(page, page.locator("#export"))).isNotBlank();
        Press.button(page, "Xóa điều kiện");
        assertThat(page.getByLabel("Số hồ sơ")).hasValue("");
        Press.button(page, "Kiểm tra nhật ký có bị sửa không");
        assertThat(page.locator("#message")).containsText("Nhật ký");
        page.route("**/api/ketnap/trail?*", Press::aThousand);
        page.reload();
        Press.button(page, "Cũ hơn");
        assertThat(page.locator("#message")).containsText("Dòng 51");
        Press.button(page, "Mới hơn");
        assertThat(page.locator("#message")).containsText("Dòng 1–");
        page.locator("#rows a").first().click();
        page.waitForURL("**/trail.html?case=**");
        Press.home(page);
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
        Press.button(page, "Kiểm tra");
        assertThat(page.locator("#message")).containsText("Không có lỗi");
        Press.button(page, "Nhập");
        assertThat(page.locator("#message")).containsText("giữ nguyên 1");
        assertThat(database.queryForObject("select count(*) from unit", Integer.class))
                .isEqualTo(units);
        page.getByLabel("Chọn tệp cần nhập")
                .setInputFiles(new FilePayload(
                        "don-vi.csv",
                        "text/csv",
                        file.replace("Khoa Điều dưỡng", "Khoa Điều dưỡng số 2").getBytes(StandardCharsets.UTF_8)));
        Press.button(page, "Kiểm tra");
        assertThat(page.locator("#message")).containsText("sửa 1");
        Press.button(page, "Nhập");
        assertThat(page.locator("#runs tbody tr").first()).containsText("1 đơn vị thay đổi");
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        page.locator("#runs tbody tr").first().getByText("Rút lại").click();
        assertThat(page.locator("#message")).hasText("Đã rút lại.");
        assertThat(database.queryForObject("select name from unit where code = 'CB0001'", String.class))
                .isEqualTo("Chi bộ Khoa Điều dưỡng");
        Press.home(page);
    }

    @Test
    void theCasesThatLeft() {
        Page page = desk("welcome", "cell-secretary.cb0001").page();
        page.navigate(address("/camunda/ketnap/left-cases.html"));
        assertThat(page.locator("#message")).not().hasText("Đang xem…");
        Press.home(page);
    }

    @Test
    void theSubstitutes() {
        Desk desk = desk("welcome", "grassroots-officer.cs01");
        desk.expect("400 POST /camunda/api/ketnap/substitutes");
        Page page = desk.page();
        page.navigate(address("/camunda/ketnap/substitutes.html"));
        page.locator("#officer").selectOption("cell-secretary.cb0001");
        page.locator("#substitute").selectOption("cell-secretary.cb0002");
        String today = DateFormats.date(clock.today());
        page.locator("#from").fill(DateFormats.date(clock.today().minusDays(1)));
        page.locator("#to").fill(today);
        Press.button(page, "Cử làm thay");
        assertThat(page.locator("#message")).containsText("Ngày bắt đầu sớm nhất là hôm nay");
        page.locator("#from").fill(today);
        Press.button(page, "Cử làm thay");
        assertThat(page.locator("#message")).hasText("Đã cử người làm thay.");
        assertThat(page.locator("#named")).containsText("Bí thư chi bộ CB0002");
        assertThat(Look.at(page, "substitutes", "main")).isEmpty();
        page.locator("#named tbody tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Bí thư chi bộ CB0001"))
                .getByText("Thôi làm thay")
                .click();
        assertThat(page.locator("#message")).containsText("thôi làm thay Bí thư chi bộ CB0001 từ hôm nay");
        Press.home(page);
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
        Press.home(page);
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
        Press.home(administrator);
    }

    @Test
    void theNumbers() {
        Page page = administrator("numbers");
        page.getByLabel("Đơn vị", new Page.GetByLabelOptions().setExact(true)).fill("không có đơn vị này");
        Press.button(page, "Xem");
        assertThat(page.locator("#message")).hasText("Chọn một đơn vị trong danh sách.");
        String name = name("BP02");
        assertThat(page.locator("#unit-units option[value='" + name + "']")).hasCount(1);
        page.getByLabel("Đơn vị", new Page.GetByLabelOptions().setExact(true)).fill(name);
        Press.button(page, "Xem");
        assertThat(page.locator("#books caption")).hasText(name);
        Locator book = page.locator("#books tbody tr").first();
        book.locator("input").fill("1");
        book.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#message")).hasText("Đã ghi số đầu.");
        assertThat(database.queryForList(
                        "select first_number from number_book where unit_code = 'BP02'", Integer.class))
                .containsExactly(1);
        Press.home(page);
    }

    @Test
    void theReturns() throws IOException {
        Page page = administrator("returns");
        Download book = page.waitForDownload(page.locator("#download")::click);
        page.getByLabel("Chọn tệp Excel")
                .setInputFiles(new FilePayload(
                        book.suggestedFilename(), "application/octet-stream", Files.readAllBytes(book.path())));
        Press.button(page, "Tải lên");
        assertThat(page.locator("#message")).hasText("Đã nhập: Danh mục mã, Biểu, Dòng, cột, Đối chiếu, Loại hình.");
        Press.home(page);
    }

    @Test
    void theLocalRules() {
        Page page = administrator("local-rules");
        page.getByLabel("Đơn vị", new Page.GetByLabelOptions().setExact(true)).fill(name("BP02"));
        Press.button(page, "Xem");
        Locator rule = page.locator("#rules tbody tr").filter(new Locator.FilterOptions().setHasText("lên cấp trên"));
        page.getByLabel("Số, ký hiệu văn bản").fill("02-HD/BTCTU");
        page.getByLabel("Ngày văn bản").fill("21/11/2025");
        page.getByLabel("Áp dụng từ ngày").fill("01/01/2040");
        rule.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#message")).hasText("Đã bật.");
        assertThat(rule).containsText("Bật theo 02-HD/BTCTU ngày 21/11/2025, từ ngày 01/01/2040; quantri ghi");
        assertThat(database.update("delete from local_order where unit_code = 'BP02'"))
                .isEqualTo(1);
        Press.home(page);
    }

    @Test
    void theDuties() {
        clock.moveTo(LocalDate.of(2026, 11, 30));
        duties.open();
        Page page = desk("welcome", "grassroots-officer.cs02").page();
        page.navigate(address("/camunda/ketnap/duties.html"));
        page.getByLabel("Ngày làm").fill("30/11/2026");
        page.getByLabel("Số biên bản, báo cáo hoặc kết quả").fill("4-BB/ĐU");
        Locator duty = page.locator("#duties tbody tr").filter(new Locator.FilterOptions().setHasText("giấy chuyển"));
        duty.getByRole(AriaRole.BUTTON).click();
        assertThat(duty).containsText("Đã làm ngày 30/11/2026: 4-BB/ĐU");
        assertThat(database.update("delete from deadline where case_id is null"))
                .isPositive();
        Press.home(page);
    }

    @Test
    void theTemplates() throws IOException {
        Page page = administrator("templates");
        page.getByLabel("Mẫu", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setIndex(1));
        Download shipped = page.waitForDownload(page.locator("#download")::click);
        page.getByLabel("Đơn vị", new Page.GetByLabelOptions().setExact(true)).fill("bp02");
        page.getByLabel("Phiên bản quy định").selectOption("");
        page.getByLabel("Dùng cho giấy từ ngày").fill("01/01/2040");
        page.getByLabel("Đến ngày").fill("31/12/2040");
        page.getByLabel("Chọn tệp Word")
                .setInputFiles(new FilePayload(
                        shipped.suggestedFilename(), "application/octet-stream", Files.readAllBytes(shipped.path())));
        assertThat(page.locator("#send")).isDisabled();
        Download preview = page.waitForDownload(() -> Press.button(page, "Xem thử trước khi tải lên"));
        assertThat(preview.suggestedFilename()).startsWith("xem-thu-");
        assertThat(ownTemplates()).isZero();
        Press.button(page, "Tải lên");
        assertThat(page.locator("#message")).containsText("Đã nhận mẫu");
        assertThat(ownTemplates()).isEqualTo(1);
        Locator own = page.locator("#own tbody tr").filter(new Locator.FilterOptions().setHasText(name("BP02")));
        assertThat(Press.file(page, own.getByText("Xem thử"))).endsWith(".docx");
        own.getByText("Về mẫu gốc").click();
        assertThat(page.locator("#message")).containsText("dùng lại mẫu gốc");
        assertThat(ownTemplates()).isZero();
        Press.home(page);
    }

    @Test
    void oneWrongRowKeepsCasesOnPaperOutWhereAllOrNoneAreWanted() {
        Desk desk = desk("welcome", "quantri");
        desk.expect("400 POST /camunda/api/ketnap/takeover/runs");
        clock.moveTo(LocalDate.of(2026, 11, 30));
        Page page = administrator("takeover");
        String row = "Đinh Thị Thu Hà;20/03/1994;Nữ;%s;%s;tốt nghiệp trung học phổ thông;10/03/2026\n";
        String citizen = TestCases.citizenId("1994-03-20", "FEMALE");
        String file = "Họ và tên;Ngày sinh;Giới tính;Số định danh;Mã chi bộ;Trình độ học vấn;Ngày lễ kết nạp\n"
                + row.formatted(citizen, "CB0001")
                + row.formatted(TestCases.citizenId("1994-03-20", "FEMALE"), "CB9999");
        int before = database.queryForObject("select count(*) from admission_case", Integer.class);
        page.getByLabel("Chọn tệp hồ sơ")
                .setInputFiles(new FilePayload("ho-so.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("Còn một dòng sai").check();
        Press.button(page, "Kiểm tra");
        assertThat(page.locator("#message")).containsText("1 dòng tiếp nhận được");
        Press.button(page, "Tiếp nhận");
        assertThat(page.locator("#message")).containsText("chưa tiếp nhận hồ sơ nào");
        assertThat(database.queryForObject("select count(*) from admission_case", Integer.class))
                .isEqualTo(before);
        page.getByText("hướng dẫn ngày đầu tiên").click();
        page.waitForURL("**/guide.html#ngay-dau-tien");
        administrator("takeover");
        page.getByText("Nhập cơ cấu tổ chức").click();
        page.waitForURL("**/import.html");
    }

    @Test
    void theDaysOff() throws IOException {
        Page page = administrator("days-off");
        assertThat(page.locator("#years")).containsText("2026");
        Download template = page.waitForDownload(
                () -> page.getByText("Tải mẫu Excel của năm chưa nạp").click());
        assertThat(template.suggestedFilename()).isEqualTo("mau-lich-nghi-2028.xlsx");
        calendar(
                page,
                "lich.csv",
                "date,kind,source,confirmed\n2028-13-01,HOLIDAY,Lễ,true\n2028-05-01,X,Lễ,true\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#message")).hasText("Có 3 chỗ cần sửa, chưa nạp gì.");
        assertThat(page.locator("#errors")).containsText("Không phải là ngày có thật");
        assertThat(page.locator("#errors")).containsText("Năm 2028");
        calendar(page, template.suggestedFilename(), Files.readAllBytes(template.path()));
        assertThat(page.locator("#message")).containsText("Không có lỗi; nạp lịch năm 2028");
        assertThat(page.locator("#notes")).containsText("ngày chưa xác nhận");
        Press.button(page, "Nạp lịch");
        assertThat(page.locator("#message")).containsText("Đã nạp lịch năm 2028");
        assertThat(page.locator("#years")).containsText("2028");
        database.update("delete from calendar_day where day_date >= date '2028-01-01'");
        Press.home(page);
    }

    private static void calendar(Page page, String name, byte[] file) {
        page.getByLabel("Chọn tệp lịch").setInputFiles(new FilePayload(name, "application/octet-stream", file));
        Press.button(page, "Kiểm tra");
    }

    @Test
    void theState() {
        Page page = administrator("system");
        assertThat(page.locator("#message")).containsText("Việc nền");
        Press.home(page);
    }

    private Page administrator(String name) {
        Page page = desk("welcome", "quantri").page();
        page.navigate(address("/camunda/ketnap/" + name + ".html"));
        return page;
    }

    private String name(String unit) {
        return database.queryForObject(
                "select name || ' (' || code || ')' from unit where code = ?", String.class, unit);
    }

    private int ownTemplates() {
        return database.queryForObject("select count(*) from paper_template where unit_code = 'BP02'", Integer.class);
    }

    private int feeds() {
        return database.queryForObject("select count(*) from calendar_feed where login = ?", Integer.class, MANAGER);
    }
}
