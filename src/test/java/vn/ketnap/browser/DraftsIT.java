package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;

/** What is typed is there again, whatever happened in between, for the person who typed it and for nobody else. */
class DraftsIT extends InBrowser {

    private static final String SECRETARY = TestOrganization.login("cell-secretary." + TestOrganization.ORDINARY_CELL);
    private static final String REASON = "Đồng chí Nguyễn Đức Thùy đi công tác";
    private static final String STORED = "Đã lưu bản nháp lúc";
    private static final Pattern DRAFTS = Pattern.compile("/drafts/");

    @Autowired
    JdbcTemplate database;

    private String number;
    private OpenTask task;

    @BeforeEach
    void aTask() {
        database.update("delete from draft");
        number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
        cases.upTo(number, "recordSympathizerResolution");
        task = cases.open(number, "recordSympathizerResolution");
    }

    @Test
    void anotherTaskAReloadAndAnotherMachineLoseNothing() {
        String other = cases.nominate(
                TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of("fullName", "Trần Thị Bình Minh"));
        cases.upTo(other, "recordSympathizerResolution");
        OpenTask next = cases.open(other, "recordSympathizerResolution");
        Tasklist tasklist = tasklist(SECRETARY);
        Page page = desk("tasklist", SECRETARY).page();
        Locator form = tasklist.search(number).take(task.id());
        write(form);
        Locator whose = page.locator(".task-card h2");
        String first = whose.textContent().strip();
        desk("tasklist", SECRETARY).open(Tasklist.PATH + "#/?task=" + next.id());
        assertThat(whose).containsText("Trần Thị Bình Minh");
        assertThat(tasklist.form().getByLabel("Chính thức có mặt")).hasValue("");

        desk("tasklist", SECRETARY).open(Tasklist.PATH + "#/?task=" + task.id());
        assertThat(whose).hasText(first);
        isThere(tasklist.form());

        tasklist.form().getByLabel("Lý do vắng mặt").fill(REASON + " xa");
        assertThat(page.locator(".ketnap-kept")).containsText(STORED);
        page.reload();
        assertThat(tasklist.form().getByLabel("Lý do vắng mặt")).hasValue(REASON + " xa");
        assertThat(page.locator(".ketnap-kept")).containsText("Đã mở lại bản nháp");

        Desk elsewhere = emptyDesk().logIn("tasklist", SECRETARY, cases.passwordOf(SECRETARY));
        elsewhere.open(Tasklist.PATH + "#/?task=" + task.id());
        assertThat(new Tasklist(elsewhere).form().getByLabel("Lý do vắng mặt")).hasValue(REASON + " xa");
        assertThat((List<?>) elsewhere.page().evaluate("Object.keys(localStorage).filter(key => key.includes('orm:'))"))
                .isEmpty();
        new Tasklist(elsewhere).form();
        elsewhere.page().locator(".ketnap-no-draft").click();
        assertThat(new Tasklist(elsewhere).form().getByLabel("Chính thức có mặt"))
                .hasValue("");
    }

    @Test
    void theEndOfTheSessionLosesNothingAndAnotherPersonFindsNothing() {
        Desk desk = desk("tasklist", SECRETARY);
        Tasklist tasklist = tasklist(SECRETARY);
        Page page = desk.page();
        Locator form = tasklist.search(number).take(task.id());
        somebodyIsAbsent(form);
        List.of(
                        "401 PUT /camunda/api/ketnap/drafts/{id}",
                        "401 GET /camunda/api/ketnap/viewer",
                        "401 GET /camunda/api/ketnap/remaining-time",
                        "401 GET /camunda/api/engine/engine/default/task/{id}",
                        "401 GET /camunda/api/engine/engine/default/filter",
                        "401 GET /camunda/api/engine/engine/default/filter/count",
                        "401 OPTIONS /camunda/api/engine/engine/default/filter",
                        "401 POST /camunda/api/engine/engine/default/filter/{id}/count",
                        "401 POST /camunda/api/engine/engine/default/filter/{id}/list")
                .forEach(desk::expect);
        page.context().clearCookies();
        page.waitForResponse(
                answer -> DRAFTS.matcher(answer.url()).find() && answer.status() == 401,
                () -> form.getByLabel("Lý do vắng mặt").fill(REASON));

        page.evaluate("location.hash = '#/login'");
        page.getByPlaceholder("Mật khẩu").waitFor();
        page.waitForResponse(answer -> DRAFTS.matcher(answer.url()).find() && answer.ok(), () -> {
            page.getByPlaceholder("Tên đăng nhập").fill(SECRETARY);
            page.getByPlaceholder("Mật khẩu").fill(cases.passwordOf(SECRETARY));
            page.getByText("Đăng nhập", new Page.GetByTextOptions().setExact(true))
                    .click();
        });

        assertThat(tasklist.search(number).take(task.id()).getByLabel("Lý do vắng mặt"))
                .hasValue(REASON);
        assertThat(database.queryForList("select content from draft", String.class))
                .hasSize(1)
                .noneMatch(content -> content.contains("công tác"));
    }

    @Test
    void aPageWithInputThatIsNotStoredAsksBeforeItGoes() {
        Tasklist tasklist = tasklist(SECRETARY);
        Page page = desk("tasklist", SECRETARY).page();
        tasklist.search(number);
        page.waitForResponse(DRAFTS, () -> tasklist.take(task.id()));
        Locator form = tasklist.form();
        somebodyIsAbsent(form);
        assertThat(page.locator(".ketnap-kept")).containsText(STORED);
        page.route(DRAFTS, Route::abort);
        form.getByLabel("Lý do vắng mặt").click();
        desk("tasklist", SECRETARY).expect("net::ERR_FAILED PUT /camunda/api/ketnap/drafts/{id}");
        form.getByLabel("Lý do vắng mặt").fill(REASON);
        assertThat(page.locator(".ketnap-kept")).containsText("Không kết nối được máy chủ");
        assertThat(asksBeforeItGoes(page)).isTrue();

        page.unroute(DRAFTS);
        assertThat(form.getByLabel("Lý do vắng mặt")).hasValue(REASON);
        assertThat(page.locator(".ketnap-kept")).containsText(STORED);
        assertThat(asksBeforeItGoes(page)).isFalse();
    }

    private static boolean asksBeforeItGoes(Page page) {
        return (boolean) page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    }

    @Test
    void theNominationIsThereAfterEscapeAClickBesideAndAnotherLogin() {
        Tasklist tasklist = tasklist(SECRETARY);
        Page page = desk("tasklist", SECRETARY).page();
        Locator dialog = tasklist.nominate();
        HtmlForm form = new HtmlForm(dialog);
        form.write("Họ và tên khai sinh *", "Nguyễn Đức Thùy");
        form.write("Số định danh cá nhân *", "0012");
        form.date("Ngày sinh *", LocalDate.of(2000, 2, 29));
        form.check("Là đoàn viên công đoàn");
        dialog.getByLabel("Ngày sinh *").click();
        assertThat(page.locator(".flatpickr-calendar.open")).isVisible();

        page.keyboard().press("Escape");
        assertThat(page.locator(".flatpickr-calendar.open")).isHidden();
        page.mouse().click(5, 400);
        assertThat(page.locator(".modal-footer .ketnap-kept")).containsText(STORED);
        page.keyboard().press("Escape");
        assertThat(page.locator(".modal-dialog")).isHidden();
        page.reload();

        Desk elsewhere = emptyDesk().logIn("tasklist", SECRETARY, cases.passwordOf(SECRETARY));
        Locator again = new Tasklist(elsewhere).nominate();
        assertThat(again.getByLabel("Họ và tên khai sinh *")).hasValue("Nguyễn Đức Thùy");
        assertThat(again.getByLabel("Số định danh cá nhân *")).hasValue("0012");
        assertThat(again.getByLabel("Ngày sinh *")).hasValue("29/02/2000");
        assertThat(again.getByLabel("Là đoàn viên công đoàn")).isChecked();

        elsewhere.page().locator(".modal-footer .ketnap-no-draft").click();
        assertThat(again.getByLabel("Họ và tên khai sinh *")).hasValue("");
    }

    /** Only then the form asks why. */
    private static void somebodyIsAbsent(Locator form) {
        form.getByLabel("Chính thức có mặt").fill("1");
        form.getByLabel("Dự bị có mặt").fill("0");
        form.getByLabel("Lý do vắng mặt").waitFor();
    }

    private static void write(Locator form) {
        somebodyIsAbsent(form);
        form.getByLabel("Lý do vắng mặt").fill(REASON);
        form.getByLabel("Dự bị có mặt").fill("2");
        Locator day =
                form.locator(".fjs-form-field-datetime input.flatpickr-input").first();
        day.fill("15/09/2025");
        form.page()
                .waitForResponse(
                        answer ->
                                String.valueOf(answer.request().postData()).contains("\"meetingDate\":\"2025-09-15\""),
                        () -> day.press("Tab"));
    }

    private static void isThere(Locator form) {
        assertThat(form.getByLabel("Lý do vắng mặt")).hasValue(REASON);
        assertThat(form.getByLabel("Dự bị có mặt")).hasValue("2");
        assertThat(form.locator(".fjs-form-field-datetime input.flatpickr-input")
                        .first())
                .hasValue("15/09/2025");
    }
}
