package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.TestOrganization;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.reminder.OwnDeadline;
import vn.ketnap.reminder.OwnDeadlines;
import vn.ketnap.sheet.SourceFile;

/** The link of a reminder, pressed in a mail: the case opens for everyone who may read it, in the browser of nobody yet. */
class MailLinksIT extends InBrowser {

    private static final String CELL = TestOrganization.ORDINARY_CELL;
    private static final String HELPER = "giup.do.thu";
    private static final String PERSON = "Lò Thị Đường Dẫn";
    private static final String OFFICERS =
            """
            Tên đăng nhập;Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Từ ngày;Đến ngày
            giup.do.thu;Người giúp đỡ;a@example.org;Đảng viên giúp đỡ;CB0001;01/01/2015;
            """;

    @Autowired
    OwnDeadlines deadlines;

    @Autowired
    OrganizationImport imports;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate database;

    private String number;
    private String link;

    /** On probation only the committee and the political centre have tasks. */
    @BeforeEach
    void probation() {
        SourceFile officers = new SourceFile("Cán bộ.csv", OFFICERS.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.apply(List.of(officers)).applied()).isTrue();
        number = cases.nominate(CELL, LocalDate.of(2025, 9, 1), Map.of("fullName", PERSON));
        cases.upTo(number, "registerMember");
        database.update(
                "update party_member set user_id = ? where id = ?",
                HELPER,
                cases.file(number).helperId());
        OwnDeadline told = deadlines.of(TestOrganization.login("cell-secretary." + CELL), clock.today()).stream()
                .filter(own -> own.deadline().caseNumber().equals(number))
                .findFirst()
                .orElseThrow();
        link = told.link().replaceAll("^https?://[^/]+", "");
    }

    @AfterEach
    void helperLeaves() {
        database.update("update party_member set user_id = null where user_id = ?", HELPER);
        database.update("delete from officer where user_id = ?", HELPER);
        identity.deleteUser(HELPER);
    }

    @Test
    void theCaseOpensForEveryoneWhoMayReadItAndForNobodyElse() {
        for (String reader : List.of(
                HELPER,
                TestOrganization.login("cell-secretary." + CELL),
                TestOrganization.login("manager.CS01"),
                TestOrganization.login("manager.DU00"),
                TestOrganization.login("organization-board.DU00"))) {
            Locator panel = pressed(reader).locator("dialog.ketnap-panel");
            assertThat(panel).containsText(number);
            assertThat(panel).containsText(PERSON);
            panel.getByText("Kiểm tra hồ sơ", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(panel.locator("[data-check=P1]")).containsText("Tuổi khi chi bộ xét kết nạp: Đạt");
            assertThat(panel.locator("[data-check=D6]")).containsText("Chưa đến bước này");
        }

        Desk desk = emptyDesk();
        desk.expect("404 GET /camunda/api/ketnap/cases/" + number);
        desk.expect("404 GET /camunda/api/ketnap/cases/" + number + "/tasks");
        Page stranger = pressed(desk, TestOrganization.login("cell-secretary.CB0002"));
        assertThat(stranger.locator("dialog.ketnap-panel [role=alert]")).isVisible();
        assertThat(stranger.locator("body")).not().containsText(PERSON);
    }

    /** Whoever has the task of the case comes to its form. */
    @Test
    void whoHasTheTaskComesToTheTask() {
        Page officer = pressed(TestOrganization.login("grassroots-officer.CS01"));

        assertThat(officer.locator("dialog.ketnap-panel, .task-card h2.task").first())
                .isVisible();
        assertThat(officer.locator("body")).containsText(PERSON);
    }

    private Page pressed(String login) {
        return pressed(emptyDesk(), login);
    }

    /** The mail program opens a browser without a session: the login page comes first. */
    private Page pressed(Desk desk, String login) {
        Page page = desk.open(link);
        page.getByPlaceholder("Tên đăng nhập").fill(login);
        page.getByPlaceholder("Mật khẩu").fill(cases.passwordOf(login));
        page.getByText("Đăng nhập", new Page.GetByTextOptions().setExact(true)).click();
        return page;
    }
}
