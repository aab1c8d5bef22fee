package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ketnap.TestOrganization;

/** What somebody reads who is not let in. */
class RefusalsIT extends InBrowser {

    private static final String SECRETARY = TestOrganization.login("cell-secretary." + TestOrganization.ORDINARY_CELL);

    @Test
    void aWrongPasswordIsCalledSo() {
        Desk desk = emptyDesk();
        desk.expect("401 POST /camunda/api/admin/auth/user/default/login/tasklist");

        Page page = desk.tryToLogIn("tasklist", "khong-co-ai", "Mat-khau-khong-dung-1");

        assertThat(page.locator(".notifications .message")).containsText("mật khẩu chưa đúng");
    }

    /** A link from a mail or a colleague, to a page and to a download. */
    @ParameterizedTest
    @ValueSource(strings = {Cockpit.PATH, "/camunda/api/ketnap/targets/print"})
    void whoMayNotOpenAPageReadsWhomToAsk(String path) {
        Desk desk = desk("tasklist", SECRETARY);
        desk.expect("403 GET " + path);

        Page page = desk.open(path);

        assertThat(page.getByText("hãy đề nghị ban tổ chức cấp ủy")).isVisible();
    }

    @Test
    void whoIsNotSignedInIsLedToTheLogin() {
        Desk desk = emptyDesk();
        desk.expect("401 GET /camunda/api/ketnap/targets/print");

        Page page = desk.open("/camunda/api/ketnap/targets/print");
        page.getByText("Về trang đầu để đăng nhập").click();

        assertThat(page.getByPlaceholder("Mật khẩu")).isVisible();
    }

    @Test
    void aSearchThatWouldFindHalfOfTheCasesSaysWhatIsMissing() {
        Desk desk = desk("tasklist", SECRETARY);
        desk.expect("400 GET /camunda/api/ketnap/search");
        Page page = desk.page();

        page.getByPlaceholder("Tìm người, số hồ sơ").fill("a");
        page.keyboard().press("Enter");

        assertThat(page.locator(".ketnap-hits")).containsText("Cần gõ ít nhất 2 chữ cái");
    }
}
