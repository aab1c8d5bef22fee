package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;

/** What somebody meets who works here: the login, the list, the form that begins a case. */
class DeskIT extends InBrowser {

    private static final String SECRETARY = TestOrganization.login("cell-secretary." + TestOrganization.ORDINARY_CELL);
    private static final LocalDate DAY = LocalDate.of(2025, 9, 15);
    /** Of the longest name of a step, in pixels: six cards of usual ones are on a screen. */
    private static final int HIGHEST_CARD = 120;

    @Test
    void whatANominationLacksStandsAtItsFieldAndTheCaseIsNamed() {
        clock.moveTo(DAY);
        Map<String, Object> person = TestCases.nomination(TestOrganization.ORDINARY_CELL, DAY);
        Desk desk = desk("tasklist", SECRETARY);
        Page page = desk.page();
        Tasklist tasklist = tasklist(SECRETARY);
        HtmlForm form = new HtmlForm(tasklist.nominate());
        Locator start = page.locator(".modal-footer .btn-primary");
        Locator list = page.locator(".ketnap-wrong-fields");

        start.click();
        assertThat(list).containsText("Họ và tên khai sinh: chưa ghi");
        isLedTo(form.place().getByLabel("Họ và tên khai sinh *"));

        describe(form, person);
        form.date("Ngày sinh *", LocalDate.of(2012, 6, 15));
        form.write("Số định danh cá nhân *", person.get("citizenId").toString().replaceAll("(...)", "$1 "));
        form.write("Số điện thoại", "abc");
        start.click();
        assertThat(list).containsText("còn 1 chỗ");
        assertThat(list).containsText("Số điện thoại: gồm 8 đến 15 chữ số");
        form.write("Số điện thoại", "0912 345 678");
        assertThat(list).isHidden();

        desk.expect("400 POST /camunda/api/engine/engine/default/process-definition/partyAdmission:1:{id}/submit-form");
        start.click();
        isLedTo(form.place().getByLabel("Ngày sinh *"));
        assertThat(form.place().locator(".ketnap-field-error").first()).isInViewport();
        assertThat(form.place().locator(".ketnap-field-error").first())
                .hasText(Pattern.compile("^Người sinh ngày 15/06/2012 chưa đủ"));
        assertThat(list).containsText("Ngày sinh: Người sinh ngày 15/06/2012 chưa đủ");
        assertThat(list.getByText("Ngày sinh").first()).isVisible();
        assertThat(page.locator(".notifications .alert-danger")).isHidden();
        Pictures.take(page, "1366x768/nomination-refused");

        form.date("Ngày sinh *", person.get("birthDate"));
        assertThat(start).isEnabled();
        tasklist.started();
        assertThat(page.locator("#ketnap-next"))
                .containsText(Pattern.compile("Đã mở hồ sơ HS-2025-\\d{7} của Nguyễn Thị Phương Thảo"));
    }

    private static void isLedTo(Locator field) {
        assertThat(field).isFocused();
        assertThat(field).isInViewport();
        assertThat(field).hasAttribute("aria-invalid", "true");
    }

    private static void describe(HtmlForm form, Map<String, Object> person) {
        form.write("Họ và tên khai sinh *", person.get("fullName"));
        form.choose("Giới tính *", "Nữ");
        form.write("Quê quán *", person.get("homePlace"));
        form.write("Nơi cư trú *", person.get("residence"));
        form.write("Nghề nghiệp hiện nay *", person.get("occupation"));
        form.choose("Trình độ học vấn *", "Trung cấp, cao đẳng, đại học trở lên");
        form.choose("Nghề nghiệp theo biểu thống kê *", "Viên chức trong đơn vị sự nghiệp công lập");
        form.choose("Trình độ chuyên môn nghiệp vụ *", "Thạc sỹ");
        form.date("Ngày giới thiệu *", person.get("nominatedOn"));
    }

    @Test
    void aCardTellsTheCellAndEveryListItsCount() {
        cases.nominate(TestOrganization.ORDINARY_CELL, DAY, Map.of());
        Page page = desk("tasklist", SECRETARY).page();
        Tasklist tasklist = tasklist(SECRETARY);

        // one that somebody has taken says by whom in a line more
        Locator card = tasklist.cards()
                .filter(new Locator.FilterOptions().setHasNotText("Bí thư chi bộ CB0001"))
                .first();
        assertThat(card.locator(".ketnap-cell")).containsText("Chi bộ");
        assertThat(card.locator(".ketnap-due")).not().isEmpty();
        assertThat(page.locator(".task-filter:not(.active) .ketnap-count").last())
                .hasText(Pattern.compile("\\(\\d+\\)"));
        Pictures.take(page, "1366x768/list");
        assertThat(card.boundingBox().height).isLessThan(HIGHEST_CARD);
        assertThat(page.locator("body"))
                .not()
                .containsText(Pattern.compile("DUE_DATE|CREATION_DATE|SEARCH_PLACEHOLDER|task\\.assignee"));
    }

    @Test
    void aNoteForColleaguesStandsInTheTabOfTheCase() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, DAY, Map.of());
        Tasklist tasklist = tasklist(SECRETARY);
        tasklist.search(number)
                .take(cases.open(number, "recordSympathizerResolution").id());
        Page page = tasklist.tab("Hồ sơ");

        page.getByLabel("Ghi chú cho đồng nghiệp ở Chi bộ Khoa Điều dưỡng (cấp khác không đọc được)")
                .fill("Đã hẹn đồng chí Lê Văn Thành Đạt xác nhận <b>thứ Năm</b>");
        page.getByText("Thêm ghi chú").click();

        Locator note = page.locator(".ketnap-written");
        assertThat(note).hasText("Đã hẹn đồng chí Lê Văn Thành Đạt xác nhận <b>thứ Năm</b>");
        assertThat(page.locator(".ketnap-list li").filter(new Locator.FilterOptions().setHas(note)))
                .containsText(
                        Pattern.compile("Bí thư chi bộ CB0001 · Chi bộ Khoa Điều dưỡng, 15/09/2025 \\d\\d:\\d\\d"));
        assertThat(page.getByLabel(Pattern.compile("^Ghi chú cho"))).hasValue("");
        Pictures.take(page, "1366x768/notes");
    }

    @Test
    void theNameOfWhoTookATaskOpensNoBox() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, DAY, Map.of());
        Tasklist tasklist = tasklist(SECRETARY);
        tasklist.search(number)
                .take(cases.open(number, "recordSympathizerResolution").id());
        Page page = desk("tasklist", SECRETARY).page();
        Locator name = page.locator(".task-card .assignee [cam-widget-inline-field]");

        name.click(new Locator.ClickOptions().setForce(true));
        assertThat(page.locator(".task-card .assignee input")).hasCount(0);
        assertThat(name).not().hasAttribute("tabindex", "0");
    }

    @Test
    void twoKeysLeadPastTheBarAndTheLists() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, DAY, Map.of());
        Tasklist tasklist = tasklist(SECRETARY);
        Page page = tasklist.search(number).page();
        assertThat(tasklist.cards()).hasCount(1);
        page.locator("body").press("Home");

        page.keyboard().press("Tab");
        assertThat(page.getByText("Đến công việc đầu tiên trong danh sách")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(tasklist.cards().first().locator("h4.task a")).isFocused();
        Pictures.take(page, "1366x768/focus-in-the-list");
    }

    @Test
    void onATelephoneNumbersHaveTheirKeysAndMessagesStayInside() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, DAY, Map.of());
        Tasklist tasklist = tasklist(SECRETARY);
        Locator form = tasklist.search(number)
                .take(cases.open(number, "recordSympathizerResolution").id());
        Page page = desk("tasklist", SECRETARY).page();
        page.setViewportSize(390, 844);

        assertThat(form.locator(".fjs-form-field-number input").first()).hasAttribute("inputmode", "numeric");
        assertThat(form.locator("input.flatpickr-input").first()).hasAttribute("inputmode", "numeric");
        page.evaluate(
                """
                () => angular.element(document.body).injector().get('Notifications')
                  .addError({ status: 'Chưa lưu', message: 'Không kết nối được máy chủ. Hãy thử lại.', exclusive: true })
                """);
        BoundingBox message = page.locator(".notifications .alert").first().boundingBox();
        assertThat(message.x).isNotNegative();
        assertThat(message.x + message.width).isLessThanOrEqualTo(390);
        Pictures.take(page, "390x844/message");
    }

    @Test
    void nobodyIsKeptOutOfTheListATaskTheCaseAndTheStartDialog() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, DAY, Map.of());
        Tasklist tasklist = tasklist(SECRETARY);
        Page page = tasklist.search(number).page();
        assertThat(tasklist.cards()).hasCount(1);
        List<String> wrong = new ArrayList<>(Accessibility.findings(page, "body"));
        tasklist.take(cases.open(number, "recordSympathizerResolution").id());
        wrong.addAll(Accessibility.findings(page, "body"));
        tasklist.tab("Hồ sơ");
        page.locator(".ketnap-paper").first().waitFor();
        wrong.addAll(Accessibility.findings(page, "body"));
        tasklist.nominate();
        wrong.addAll(Accessibility.findings(page, ".modal-dialog"));
        Pictures.take(page, "1366x768/nomination");
        page.setViewportSize(Desk.WIDTH, 1400);
        Pictures.take(page, "1366x1400/nomination");

        assertThat(wrong).isEmpty();
    }

    @Test
    void whoeverIsThrownOutReadsWhyAndNoMessageCoversTheButton() {
        Desk desk = desk("tasklist", SECRETARY);
        Page page = desk.page();
        desk.expect("401 POST /camunda/api/admin/auth/user/default/login/tasklist");
        String list = page.url();
        // a list that is still open would ask for itself once more without a session
        page.navigate("about:blank");
        page.context().clearCookies();

        page.navigate(list);
        assertThat(page.locator(".ketnap-why")).containsText("Phiên làm việc đã hết");
        assertThat(page.getByLabel("Tên đăng nhập")).isVisible();
        page.getByLabel("Tên đăng nhập").fill(SECRETARY.toUpperCase() + " ");
        page.getByLabel("Mật khẩu").fill("Khong-phai-mat-khau-1");
        Locator button = page.locator(".form-signin button[type=submit]");
        button.click();

        Locator message = page.locator(".notifications .alert-danger").first();
        message.waitFor();
        assertThat(overlap(message.boundingBox(), button.boundingBox())).isFalse();
        Pictures.take(page, "1366x768/login-refused");
        page.getByLabel("Tên đăng nhập").fill(SECRETARY.toUpperCase() + " ");
        page.getByLabel("Mật khẩu").fill(cases.passwordOf(SECRETARY));
        button.click();
        assertThat(page.locator(".tasks-list")).isVisible();
    }

    private static boolean overlap(BoundingBox one, BoundingBox other) {
        return one.x < other.x + other.width
                && other.x < one.x + one.width
                && one.y < other.y + other.height
                && other.y < one.y + one.height;
    }
}
