package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Several browsers load a web application at once and none stays blank: eight, 25 times each, with {@code -Pfull}; two, once
 * each, in the normal build.
 */
class LoadIT extends InBrowser {

    private static final boolean FULL = Boolean.getBoolean("ketnap.full");
    private static final int BROWSERS = FULL ? 8 : 2;
    private static final int LOADS = FULL ? 25 : 1;

    @ParameterizedTest
    @CsvSource({"tasklist, cell-secretary.cb0001, .tasks-list", "cockpit, manager.du00, .ketnap-tile"})
    void noPageStaysBlank(String app, String login, String known) {
        List<Page> pages = new ArrayList<>();
        for (int browser = 0; browser < BROWSERS; browser++) {
            Desk desk = emptyDesk();
            desk.logIn(app, login, cases.passwordOf(login));
            pages.add(desk.page());
        }
        for (int load = 0; load < LOADS; load++) {
            pages.forEach(page -> page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT)));
            pages.forEach(page -> assertThat(page.locator(known).first()).isVisible());
        }
    }
}
