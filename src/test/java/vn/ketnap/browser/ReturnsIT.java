package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The managers' pages of returns and registers: what is pressed leads to the figures and lists of the register. */
class ReturnsIT extends InBrowser {

    private static final String MANAGER = "manager.cs01";

    @Autowired
    JdbcTemplate database;

    @Test
    void theReturns() {
        String number = caseOnItsWay();
        database.update(
                "update applicant set occupation_code = null where id = (select applicant_id from admission_case where number = ?)",
                number);
        Desk desk = desk("cockpit", MANAGER);
        Page page = desk.page();
        Locator place = new Cockpit(desk).open("bao-cao?period=2025");
        page.getByLabel("Biểu", exactly()).selectOption("B2");
        page.getByLabel("Kỳ", exactly()).selectOption("Q4");
        page.getByLabel("Năm", exactly()).selectOption("2026");
        place.getByText("Xem", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(place.locator("h2").first()).containsText("Biểu số B2");
        assertThat(place.locator(".alert"))
                .containsText("Biểu B1: tổ chức cơ sở đảng bằng cộng theo loại hình: 1 và 0");
        assertThat(Look.at(page, "bao-cao", ".ketnap")).isEmpty();
        assertThat(Press.file(page, place.getByText("Tải Excel"))).isEqualTo("bao-cao-2026-Q4.xlsx");
        assertThat(Press.file(page, place.getByText("Báo cáo Word"))).isEqualTo("bao-cao-ket-nap-2026-Q4.docx");
        Page print = page.waitForPopup(() -> place.getByText("Bản in").click());
        assertThat(print.locator("h1")).containsText("BIỂU SỐ B2");
        print.close();

        Locator row = place.locator("tr").filter(new Locator.FilterOptions().setHasText(number));
        row.getByLabel("Nghề nghiệp của").selectOption("CBNN");
        row.locator("summary").click();
        row.getByLabel("Công chức").check();
        row.getByText("Ghi", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(row.getByText("Đã ghi mã.")).isVisible();
        assertThat(database.queryForObject(
                        """
                        select a.occupation_code from applicant a join admission_case c on c.applicant_id = a.id
                         where c.number = ?""",
                        String.class,
                        number))
                .isEqualTo("CBNN");
        row.locator("a").click();
        page.waitForURL(url -> url.contains("so=" + number));
    }

    @Test
    void theRegisters() {
        String number = caseOnItsWay();
        Desk desk = desk("cockpit", MANAGER);
        Page page = desk.page();
        Locator place = new Cockpit(desk).open("so");
        page.getByLabel("Sổ", exactly()).selectOption("PROBATIONERS");
        page.getByLabel("Đơn vị", exactly()).selectOption("CB0001");
        page.getByLabel("Từ ngày", exactly()).fill("01/01/1999");
        page.getByLabel("Đến ngày", exactly()).fill("31/12/1999");
        page.getByLabel("Theo tình trạng ngày", exactly()).fill("31/12/1999");
        press(place, "Xem");
        assertThat(place.getByText("Không có ai trong danh sách này.")).isVisible();
        assertThat(place.getByText("Theo tình trạng ngày 31/12/1999")).isVisible();

        Locator again = new Cockpit(desk).open("so?kind=SYMPATHIZERS");
        assertThat(again.locator("h2").first()).hasText("Danh sách cảm tình Đảng");
        assertThat(Look.at(page, "so", ".ketnap")).isEmpty();
        assertThat(Press.file(page, again.getByText("Tải Excel"))).startsWith("so-sympathizers-");
        Page print = page.waitForPopup(() -> again.getByText("Bản in").click());
        assertThat(print.locator("h1")).hasText("DANH SÁCH CẢM TÌNH ĐẢNG");
        print.close();
        again.getByText(number).click();
        page.waitForURL(url -> url.contains("so=" + number));
    }

    private static void press(Locator place, String button) {
        place.getByText(button, new Locator.GetByTextOptions().setExact(true)).click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
