package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.TestOrganization;

/** The managers' pages in Cockpit show the figures of the register, each manager those of the own units. */
class FiguresIT extends InBrowser {

    private static final String COUNT =
            "select count(*) from deadline where state = 'OPEN' and (grassroots_code = ? or superior_code = ?) and ";

    @Autowired
    JdbcTemplate database;

    /** One case each in two organisations, opened up to a task. */
    private void casesUpTo(String taskId) {
        for (String cell : List.of(TestOrganization.ORDINARY_CELL, TestOrganization.SECTION_CELL)) {
            String number = cases.nominate(cell, LocalDate.of(2025, 7, 2), Map.of());
            cases.upTo(number, taskId);
        }
    }

    @Test
    void aManagerSeesTheDeadlinesOfTheOwnUnits() {
        casesUpTo("appraiseDossier");
        clock.moveTo(clock.today().plusMonths(3));

        for (String unit : List.of("CS01", "DU00")) {
            Cockpit cockpit = cockpit("manager." + unit.toLowerCase());
            Locator page = cockpit.open("thoi-han");
            LocalDate today = clock.today();

            assertThat(tile(page, "Quá hạn")).hasText(count(unit, "due_date < ?", today) + "Quá hạn");
            for (int days : List.of(7, 30, 90)) {
                String label = "Đến hạn trong " + days + " ngày";
                assertThat(tile(page, label))
                        .hasText(count(unit, "due_date between ? and ?", today, today.plusDays(days)) + label);
            }
            String all = "Tất cả thời hạn đang chạy";
            assertThat(tile(page, all)).hasText(count(unit, "1 = 1") + all);
            assertThat(Look.at(page.page(), "thoi-han-" + unit, ".ketnap")).isEmpty();
        }
        assertThat(count("CS01", "due_date < ?", clock.today())).isPositive();
        assertThat(count("DU00", "1 = 1")).isGreaterThan(count("CS01", "1 = 1"));
    }

    @Test
    void aManagerSeesTheResultsOfTheOwnUnits() {
        casesUpTo("reviewSympathizer");

        for (String unit : List.of("CS01", "DU00")) {
            Locator page = cockpit("manager." + unit.toLowerCase()).open("chi-tieu?period=2025");
            int recognised = database.queryForObject(
                    """
                    select count(distinct d.case_id) from case_date d join admission_case c on c.id = d.case_id
                     where d.kind = 'SYMPATHIZER_RESOLUTION' and d.business_date between date '2025-01-01' and date '2025-12-31'
                       and (c.grassroots_code = ? or c.superior_code = ?)
                    """,
                    Integer.class,
                    unit,
                    unit);

            assertThat(page.locator("tr.total td").nth(2)).hasText(String.valueOf(recognised));
            assertThat(Look.at(page.page(), "chi-tieu-" + unit, ".ketnap")).isEmpty();
        }
    }

    @Test
    void aManagerEntersTargetsByHandAndFromAFile() {
        Locator page = cockpit("manager.cs01").open("chi-tieu?period=2027");
        page.getByLabel("Kết nạp đảng viên", new Locator.GetByLabelOptions().setExact(true))
                .fill("7");
        page.getByLabel("Biên chế").fill("420");
        page.getByRole(AriaRole.BUTTON, named("Lưu")).click();

        assertThat(page.getByText("Đã lưu chỉ tiêu.")).isVisible();
        assertThat(page.getByLabel("Biên chế")).hasValue("420");
        assertThat(target("admitted", "2027")).isEqualTo(7);
        assertThat(target("staff", "2027")).isEqualTo(420);
        assertThat(lastChange()).isEqualTo("manager.cs01 SETTING trang Chỉ tiêu");

        page.getByLabel("Tệp chỉ tiêu").setInputFiles(sheet("CHỈ TIÊU\nMã đơn vị;Kỳ;Kết nạp đảng viên\nCS01;2028;9\n"));
        page.getByRole(AriaRole.BUTTON, named("Nhập tệp")).click();
        assertThat(page.getByText("Đã lưu chỉ tiêu.")).isVisible();
        assertThat(page.locator(".ketnap-notes")).containsText("Bỏ qua, đứng trước dòng tiêu đề.");
        assertThat(page.locator("output")).hasText("Chưa chọn tệp");
        assertThat(lastChange()).isEqualTo("manager.cs01 IMPORT trang Chỉ tiêu");
        assertThat(target("admitted", "2028")).isEqualTo(9);

        page.getByLabel("Tệp chỉ tiêu").setInputFiles(sheet("Mã đơn vị;Kỳ;Kết nạp đảng viên\nCS01;2028;12,5\n"));
        page.getByRole(AriaRole.BUTTON, named("Nhập tệp")).click();
        assertThat(page.getByText("Chưa nhập, có 1 chỗ cần sửa:")).isVisible();
        assertThat(target("admitted", "2028")).isEqualTo(9);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static FilePayload sheet(String text) {
        return new FilePayload("chi-tieu.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private Integer target(String column, String period) {
        return database.queryForObject(
                "select " + column + " from target where unit_code = 'CS01' and period_from = ?",
                Integer.class,
                LocalDate.of(Integer.parseInt(period), 1, 1));
    }

    private String lastChange() {
        return database.queryForObject(
                """
                select login || ' ' || operation || ' ' || purpose from trail_entry
                 where id = (select max(id) from trail_entry where field_group = 'FIGURES' and operation in ('SETTING', 'IMPORT'))
                """,
                String.class);
    }

    @Test
    void whoManagesNothingDoesNotGetIn() {
        Desk desk = emptyDesk();
        String login = TestOrganization.login("cell-secretary." + TestOrganization.ORDINARY_CELL);
        desk.expect("403 POST /camunda/api/admin/auth/user/default/login/cockpit");
        Page page = desk.tryToLogIn("cockpit", login, cases.passwordOf(login));

        assertThat(page.getByText("Không đăng nhập được")).isVisible();
        assertThat(page.getByPlaceholder("Mật khẩu")).isVisible();
        assertThat(page.locator(".ketnap")).hasCount(0);
    }

    private Cockpit cockpit(String login) {
        return new Cockpit(desk("cockpit", login));
    }

    private static Locator tile(Locator page, String label) {
        return page.locator(".ketnap-tile").filter(new Locator.FilterOptions().setHasText(label));
    }

    private int count(String unit, String condition, Object... days) {
        Object[] arguments =
                Stream.concat(Stream.of(unit, unit), Stream.of(days)).toArray();
        return database.queryForObject(COUNT + condition, Integer.class, arguments);
    }
}
