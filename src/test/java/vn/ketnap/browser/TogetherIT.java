package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow;
import vn.ketnap.demo.Workflow.OpenTask;

/** One evening's votes on several persons are entered on one page, which is opened from a task of one of them. */
class TogetherIT extends InBrowser {

    private static final String CELL = "CB0002";
    private static final String SECRETARY = TestOrganization.login("cell-secretary." + CELL);
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final List<String> NAMES = List.of(
            "Công Tằng Tôn Nữ Hoàng Thị Phương Thảo Nguyên",
            "Nguyễn Phúc Bảo Quỳnh Hương Giang",
            "H'Hoàng Niê Kdăm Buôn Krông Thị Mỹ Linh");

    @Autowired
    JdbcTemplate database;

    @Autowired
    Workflow workflow;

    @Test
    void threePersonsAreEnteredAtOnce() {
        List<String> numbers = NAMES.stream().map(this::nominated).toList();
        clock.moveTo(START.plusDays(1));
        OpenTask task = cases.open(numbers.get(0), "recordSympathizerResolution");
        Tasklist tasklist = tasklist(SECRETARY).search(numbers.get(0));
        tasklist.take(task.id());
        Page page = tasklist.page();
        page.locator("a[href*='together.html']").click();
        page.locator("#persons tbody").first().waitFor();
        leaveOutAllBut(page, numbers);
        assertThat(page.locator("#form [type=submit]")).hasText("Ghi cho 3 người");

        write(page, "Ngày họp *", day(START.plusDays(1)));
        write(page, "Thư ký *", "Trần Thị Minh Nguyệt");
        write(page, "Chính thức có mặt *", "14");
        write(page, "Dự bị có mặt *", "0");
        write(page, "Lý do vắng mặt", "Đi công tác, đang bị đình chỉ sinh hoạt");
        page.getByLabel("Hình thức biểu quyết *").selectOption("SECRET_BALLOT");
        write(page, "Số, ký hiệu *", "207-NQ/CB");
        IntStream.range(0, 3).forEach(i -> vote(page, NAMES.get(i), i == 1 ? 99 : 14));
        desk("tasklist", SECRETARY).expect("400 POST /camunda/api/ketnap/tasks/{id}/together");
        page.locator("#form [type=submit]").click();
        assertThat(page.locator("#problems")).containsText(NAMES.get(1) + ": ");
        assertThat(page.locator("tbody[data-number='" + numbers.get(1) + "'] [aria-invalid=true]"))
                .not()
                .hasCount(0);
        assertThat(Look.at(page, "ghi-chung-bi-tra", "main")).isEmpty();

        vote(page, NAMES.get(1), 13);
        page.locator("#form [type=submit]").click();
        assertThat(page.locator("#message")).containsText("Đã ghi cho 3 người");
        assertThat(numbers)
                .allMatch(number -> workflow.openTasks(number).get(0).taskId().equals("reviewSympathizer"));
        page.getByText("‹ Công việc").click();
        page.locator(".tasks-list").waitFor();
    }

    @Test
    void twentyPersonsStandOnOnePage() {
        List<String> numbers = IntStream.range(0, 20)
                .mapToObj(i -> nominated(NAMES.get(i % 3)))
                .toList();
        clock.moveTo(START.plusDays(1));
        OpenTask task = cases.open(numbers.get(0), "recordSympathizerResolution");
        Page page = desk("tasklist", SECRETARY).page();
        page.navigate(address("/camunda/ketnap/together.html?task=" + task.id()));
        page.locator("#persons tbody").nth(19).waitFor();
        assertThat(Look.at(page, "ghi-chung-20-nguoi", "main")).isEmpty();
        page.locator("#persons tbody").nth(10).scrollIntoViewIfNeeded();
        Pictures.take(page, "ghi-chung-20-nguoi-giua");
    }

    private String nominated(String name) {
        return cases.nominate(CELL, START, Map.of("fullName", name));
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static void leaveOutAllBut(Page page, List<String> numbers) {
        for (Locator person : page.locator("#persons tbody").all()) {
            if (!numbers.contains(person.getAttribute("data-number"))) {
                person.locator("input[type=checkbox]").uncheck();
            }
        }
    }

    private static void write(Page page, String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    private static void vote(Page page, String name, int yes) {
        write(page, "Tán thành: " + name, String.valueOf(yes));
        write(page, "Không tán thành: " + name, String.valueOf(Math.max(0, 14 - yes)));
        if (yes < 14) {
            page.locator("tbody", new Page.LocatorOptions().setHasText(name))
                    .filter(new Locator.FilterOptions().setVisible(true))
                    .last()
                    .locator("summary")
                    .evaluate("summary => { summary.parentElement.open = true; }");
            write(page, "Lý do không tán thành: " + name, "Cần thêm thời gian rèn luyện");
        }
        page.getByLabel(
                        "Đảng viên chính thức được phân công giúp đỡ: " + name,
                        new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setIndex(1));
    }
}
