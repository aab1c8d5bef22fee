package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;

/** Quick fingers: a number has the form drawn anew 300 ms after it was typed, when the next field is being written. */
class TypingIT extends InBrowser {

    private static final String REASON = "Một đồng chí đi công tác, một đồng chí ốm";
    private static final int MILLISECONDS_BETWEEN_KEYS = 40;

    @Test
    void textTypedRightAfterANumberIsKept() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
        OpenTask task = cases.open(number, "recordSympathizerResolution");
        Tasklist tasklist = tasklist(TestOrganization.login(task.group())).search(number);
        Locator form = tasklist.take(task.id());
        Locator reason = form.getByLabel("Lý do vắng mặt");

        form.getByLabel("Dự bị có mặt").fill("1");
        reason.focus();
        form.page().keyboard().type(REASON, new Keyboard.TypeOptions().setDelay(MILLISECONDS_BETWEEN_KEYS));

        assertThat(reason).hasValue(REASON);
    }
}
