package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

/** Presses and looks that the tests of our pages share. */
final class Press {

    private static final int ROWS_OF_A_PAGE = 50;

    private Press() {}

    /** Presses the button with exactly this name. */
    static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Follows a link to a file and answers the file's name. */
    static String file(Page page, Locator link) {
        Download download = page.waitForDownload(link::click);
        return download.suggestedFilename();
    }

    /** Waits for a list with that many rows, of many the first page. */
    static void rows(Page page, int count) {
        assertThat(page.locator(".tabulator-row")).hasCount(Math.min(count, ROWS_OF_A_PAGE));
    }

    /** Leaves one of our pages by its link to the first page. */
    static void home(Page page) {
        page.getByText("‹ Trang đầu").click();
        page.waitForURL("**/camunda/app/welcome/**");
    }

    /** Has an answer tell of a thousand lines, more than there are. */
    static void aThousand(Route route) {
        APIResponse answer = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(answer)
                .setBody(answer.text().replaceAll("\"total\":\\d+", "\"total\":1000")));
    }
}
