package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;

/** From the login form to a completed task without a mouse. */
class KeyboardIT extends InBrowser {

    private static final int MOST_KEYS = 60;

    /** The name of the element that has the focus: its label, its text or what it holds a place for. */
    private static final String FOCUSED =
            """
            () => {
              const element = document.activeElement;
              const label = element.labels && element.labels[0];
              return ((label || element).innerText || element.placeholder || '').replace('*', '').trim();
            }
            """;

    @Test
    void aTaskIsDoneWithKeysAlone() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
        cases.upTo(number, "reviewSympathizer");
        OpenTask task = cases.open(number, "reviewSympathizer");
        String login = TestOrganization.login(task.group());
        String password = cases.passwordOf(login);
        Desk desk = emptyDesk();
        Page page = desk.openLogin("tasklist");
        Keyboard keys = page.keyboard();

        assertThat(page.getByPlaceholder("Tên đăng nhập")).isFocused();
        keys.type(login);
        keys.press("Tab");
        keys.type(password);
        keys.press("Enter");
        assertThat(page.locator(".tasks-list")).isVisible();

        new Tasklist(desk).search(number);
        assertThat(page.locator(".tasks-list li.task")).hasCount(1);
        page.keyboard().press("Home");
        tabTo(page, "Xem xét bổ sung danh sách cảm tình Đảng");
        keys.press("Enter");
        assertThat(page.locator(".task-card li.assignee:not(.set-value)")).isVisible();

        tabTo(page, "Đồng ý đưa vào danh sách");
        keys.press("Space");
        tabTo(page, "Ngày xem xét");
        keys.type(CaseForm.SCREEN.format(clock.today()));
        keys.press("Enter");
        tabTo(page, "Người ký");
        keys.type("Trần Thị Minh Nguyệt");
        tabTo(page, "Hoàn thành");
        page.waitForResponse(answer -> answer.url().endsWith("/submit-form") && answer.ok(), () -> keys.press("Enter"));
        assertThat(page.locator(".task-card h2.task")).isHidden();
    }

    private static void tabTo(Page page, String name) {
        for (int presses = 0; presses < MOST_KEYS; presses++) {
            if (page.evaluate(FOCUSED).toString().startsWith(name)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not come to: " + name);
    }
}
