package vn.ketnap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * The machine's own Chromium, started once. Without one the tests are skipped, except where {@code CI=true} promises
 * that there is one.
 */
final class Chromium implements ExecutionCondition {

    private static final Optional<Path> PROGRAM = Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(name -> Path.of("/usr/bin", name))
            .filter(Files::isExecutable)
            .findFirst();
    private static final String MISSING = "The browser tests are skipped: no Chromium in /usr/bin";

    /** As long as an action waits, since a build machine may be busy. */
    private static final int MILLISECONDS_TO_WAIT = 30_000;

    private static Browser browser;

    /** The browser, started on first use; it ends with this virtual machine. */
    static Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            List<String> arguments = new ArrayList<>(List.of("--lang=vi-VN"));
            if ("root".equals(System.getProperty("user.name"))) {
                arguments.add("--no-sandbox");
            }
            browser = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(PROGRAM.orElseThrow())
                            .setArgs(arguments));
            PlaywrightAssertions.setDefaultAssertionTimeout(MILLISECONDS_TO_WAIT);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (PROGRAM.isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("No Chromium in /usr/bin, but CI=true demands one");
        }
        LoggerFactory.getLogger(Chromium.class).warn(MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }
}
