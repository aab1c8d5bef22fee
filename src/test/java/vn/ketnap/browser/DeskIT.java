package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
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
        form.date("Ngày giới thiệu *", person.get("nominatedOn"));
    }

    @Test
    void aCardTellsTheCellAndEveryListItsCount() {
        cases.nominate(TestOrganization.ORDINARY_CELL, DAY, Map.of());
        Page page = desk("tasklist", SECRETARY).page();
        Tasklist tasklist = tasklist(SECRETARY);

        Locator card = tasklist.cards().first();
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
    void whoeverIsThrownOutReadsWhyAndNoMessageCoversTheButton() {
        Desk desk = desk("tasklist", SECRETARY);
        Page page = desk.page();
        desk.expect("401 POST /camunda/api/admin/auth/user/default/login/tasklist");
        page.context().clearCookies();

        page.reload();
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
