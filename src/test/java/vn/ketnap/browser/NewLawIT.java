package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.amendment.RuleReleases;
import vn.ketnap.regulation.Regulations;

/** The page on which administrators bring new law in. */
class NewLawIT extends InBrowser {

    private static final LocalDate FIRST_DAY = LocalDate.of(2039, 1, 1);

    @Autowired
    RuleReleases rules;

    @Autowired
    Regulations regulations;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void asShipped() {
        rules.overview().releases().stream()
                .filter(release -> release.current())
                .forEach(release -> {
                    rules.takeBack(release.id(), "mot");
                    rules.takeBack(release.id(), "hai");
                });
        database.update("delete from rule_release");
    }

    @Test
    void isTriedProposedReleasedAndTakenBack() {
        caseOnItsWay();
        Desk desk = desk("welcome", "quantri");
        desk.expect("400 POST /camunda/api/ketnap/rule-releases/1/release");
        Page page = desk.page();
        page.onDialog(Dialog::accept);
        page.navigate(address("/camunda/ketnap/new-law.html"));
        page.getByLabel("Bảng", new Page.GetByLabelOptions().setExact(true)).selectOption("ageGroup");
        assertThat(Press.file(page, page.getByText("Tải bảng về"))).isEqualTo("bang-quy-dinh.xlsx");

        page.getByLabel("Số văn bản").fill("12-QĐ/TW");
        page.getByLabel("Ngày văn bản").fill("20/12/2038");
        page.getByLabel("Mã văn bản mới").fill("R2039A");
        page.getByLabel("Như văn bản").selectOption("R2026B");
        page.getByLabel("Ngày đầu tiên áp dụng").fill("01/01/2039");
        page.getByLabel("Chọn tệp bảng đã sửa")
                .setInputFiles(new FilePayload(
                        "ageGroup.csv", "text/csv", "Mã dòng;Mô tả\nx;y".getBytes(StandardCharsets.UTF_8)));
        Press.button(page, "Thử");
        assertThat(page.locator("#message")).containsText("chỗ cần sửa");
        assertThat(page.locator("#errors")).containsText("Thiếu cột này.");
        assertThat(Look.at(page, "new-law-refused", "main")).isEmpty();

        page.reload();
        page.getByLabel("Số văn bản").fill("12-QĐ/TW");
        page.getByLabel("Ngày văn bản").fill("20/12/2038");
        page.getByLabel("Mã văn bản mới").fill("R2039A");
        page.getByLabel("Như văn bản").selectOption("R2026B");
        page.getByLabel("Ngày đầu tiên áp dụng").fill("01/01/2039");
        Press.button(page, "Thử");
        assertThat(page.locator("#message")).containsText("1 dòng khác trước");
        assertThat(page.locator("#changes")).containsText("12-QĐ/TW ngày 20/12/2038");
        assertThat(page.locator("#cases")).containsText("Đã biểu quyết ở chi bộ, tiếp tục theo");
        Press.button(page, "Đề nghị phát hành");
        Locator first = page.locator("#releases tbody tr").first();
        assertThat(first).containsText("chờ người thứ hai phát hành");
        first.getByText("Xem", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#message")).containsText("Đề nghị theo 12-QĐ/TW thay đổi như dưới đây");
        first.getByText("Phát hành", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("#message")).containsText("cần người quản trị thứ hai");
        assertThat(Look.at(page, "new-law", "main")).isEmpty();

        rules.release(1, "quantri.hai");
        assertThat(regulations.versionOn(FIRST_DAY).id()).isEqualTo("R2039A");
        page.reload();
        first.getByText("Đề nghị rút lại", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("#message")).containsText("cần người quản trị thứ hai quyết định");
        rules.takeBack(1, "quantri.hai");
        page.reload();
        assertThat(first).containsText("đã rút lại");
        page.getByText("hướng dẫn khi có quy định mới").click();
        page.waitForURL("**/guide.html#khi-co-quy-dinh-moi");
        page.navigate(address("/camunda/ketnap/new-law.html"));
        Press.home(page);
    }

    @Test
    void casesGoUnderAnotherVersionByADecision() {
        String number = caseOnItsWay();
        Page page = desk("welcome", "quantri").page();
        page.navigate(address("/camunda/ketnap/cases-by-law.html"));
        String from =
                database.queryForObject("select regulation from admission_case where number = ?", String.class, number);
        String to = from.equals("R2026A") ? "R2025B" : "R2026A";
        page.getByLabel("Hồ sơ đang theo").selectOption(from);
        page.getByLabel("Chọn tất cả hồ sơ trong danh sách").check();
        page.getByLabel("Chọn tất cả hồ sơ trong danh sách").uncheck();
        page.getByLabel("Chọn hồ sơ " + number).check();
        page.getByLabel("Chuyển sang").selectOption(to);
        page.getByLabel("Số quyết định").fill("45-QĐ/TU");
        page.getByLabel("Ngày quyết định").fill("01/10/2025");
        page.getByLabel("Người ký").fill("Nguyễn Văn Ký");
        Press.button(page, "Xem ảnh hưởng");
        assertThat(page.locator("#message")).containsText("1 hồ sơ chuyển được");
        assertThat(Look.at(page, "cases-by-law", "main")).isEmpty();
        Press.button(page, "Chuyển hồ sơ");
        assertThat(page.locator("#message")).containsText("Đã chuyển 1 hồ sơ sang " + to);
        assertThat(database.queryForObject(
                        "select regulation from admission_case where number = ?", String.class, number))
                .isEqualTo(to);
        page.getByText("hướng dẫn", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/guide.html#chuyen-ho-so-sang-van-ban-khac");
        page.navigate(address("/camunda/ketnap/cases-by-law.html"));
        Press.home(page);
    }
}
