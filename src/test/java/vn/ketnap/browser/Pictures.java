package vn.ketnap.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** Screenshots as output of the build. */
final class Pictures {

    private static final Path FOLDER = Path.of("target/screenshots");

    private Pictures() {}

    /** What the page shows when everything that moves has come to rest. */
    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
