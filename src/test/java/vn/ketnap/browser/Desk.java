package vn.ketnap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** One person at a browser of their own. */
final class Desk implements AutoCloseable {

    static final int WIDTH = 1366;
    static final int HEIGHT = 768;

    private static final String HERE = "Asia/Ho_Chi_Minh";

    private final String server;
    private final BrowserContext context;
    private final Complaints complaints;
    private final Page page;

    Desk(String server) {
        this(server, HERE);
    }

    /** A browser whose clock is that of another zone. */
    Desk(String server, String zone) {
        this.server = server;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setLocale("vi-VN")
                        .setTimezoneId(zone));
        this.complaints = new Complaints(context);
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Opens a page by its path, for example {@code /camunda/app/tasklist/default/}. */
    Page open(String path) {
        page.navigate(address(path));
        return page;
    }

    String address(String path) {
        return server + path;
    }

    /** Opens the login form of a web application, fills it in and waits for what comes after. */
    Desk logIn(String app, String login, String password) {
        tryToLogIn(app, login, password)
                .getByPlaceholder("Mật khẩu")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** The login form of a web application, at rest: while the page is still loading it is drawn once more. */
    Page openLogin(String app) {
        open("/camunda/app/" + app + "/default/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /** Sends the login form, whatever comes of it. */
    Page tryToLogIn(String app, String login, String password) {
        openLogin(app);
        page.getByPlaceholder("Tên đăng nhập").fill(login);
        page.getByPlaceholder("Mật khẩu").fill(password);
        page.getByText("Đăng nhập", new Page.GetByTextOptions().setExact(true)).click();
        return page;
    }

    /** Expects an answer that the test provokes, for example {@code 400 POST /camunda/api/x}. */
    void expect(String answer) {
        complaints.allow(answer);
    }

    List<String> complaints() {
        return complaints.unexpected();
    }

    @Override
    public void close() {
        context.close();
    }
}
