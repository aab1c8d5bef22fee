package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An office at the end of a slow line: the first visit of a browser takes little, the next almost nothing, and nobody sees
 * the codes behind the texts while they are on their way.
 */
class FirstLoadIT extends InBrowser {

    /** 1.5 MB. */
    private static final int MOST_BYTES_AT_FIRST = 3 << 19;

    private static final int MOST_BYTES_AGAIN = 100_000;

    /** 1.5 Mbit/s, in bytes. */
    private static final int BYTES_PER_SECOND = 1_500_000 / 8;

    private static final int MILLISECONDS_TO_SERVER = 60;

    /** Looks at each frame that is painted for texts like DUE_DATE or task.assignee. */
    private static final String WATCH =
            """
            window.paintedCodes = [];
            const isCode = text => /^[A-Z]+[A-Z0-9]*(_[A-Z0-9]+)+$/.test(text.trim()) || /^[a-z]+(\\.[a-zA-Z]+)+$/.test(text.trim());
            const look = () => {
              const seen = element => element && !/SCRIPT|STYLE/.test(element.tagName)
                && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
              const note = (text, element) => isCode(text) && seen(element) && paintedCodes.push(text.trim());
              if (document.body) {
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) note(texts.currentNode.data, texts.currentNode.parentElement);
                document.querySelectorAll('[placeholder], [title]').forEach(each => note(each.placeholder || each.title || '', each));
              }
              requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
            """;

    private long bytes;

    @ParameterizedTest
    @CsvSource({"tasklist, cell-secretary.cb0001, .tasks-list, true", "cockpit, manager.du00, .ketnap-tile, false"})
    void aSlowLineIsEnough(String app, String login, String known, boolean slow) {
        Desk desk = emptyDesk();
        Page page = desk.page();
        page.addInitScript(WATCH);
        CDPSession line = line(page, slow);

        desk.logIn(app, login, cases.passwordOf(login));
        arrive(page, known);
        long first = bytes;
        bytes = 0;
        page.reload();
        arrive(page, known);
        line.detach();

        assertThat(first).as("the first visit").isBetween(1_000_000L, (long) MOST_BYTES_AT_FIRST);
        assertThat(bytes).as("the next one").isBetween(1_000L, (long) MOST_BYTES_AGAIN);
    }

    private CDPSession line(Page page, boolean slow) {
        CDPSession line = page.context().newCDPSession(page);
        line.send("Network.enable");
        line.on(
                "Network.loadingFinished",
                event -> bytes += event.get("encodedDataLength").getAsLong());
        if (slow) {
            JsonObject speed = new JsonObject();
            speed.addProperty("offline", false);
            speed.addProperty("latency", MILLISECONDS_TO_SERVER);
            speed.addProperty("downloadThroughput", BYTES_PER_SECOND);
            speed.addProperty("uploadThroughput", BYTES_PER_SECOND);
            line.send("Network.emulateNetworkConditions", speed);
        }
        return line;
    }

    private static void arrive(Page page, String known) {
        assertThat(page.locator(known).first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat((List<?>) page.evaluate("paintedCodes")).isEmpty();
    }
}
