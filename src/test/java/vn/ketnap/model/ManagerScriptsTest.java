package vn.ketnap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the managers' pages load is there: one missing file would leave a page, or all of Cockpit, empty. */
class ManagerScriptsTest {

    private static final Path COCKPIT =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts");
    private static final Pattern WEBJAR = Pattern.compile("['/}]([a-z.-]+/\\d+\\.\\d+\\.\\d+/dist/[\\w./-]+)");
    private static final Pattern MODULE = Pattern.compile("['\"](\\./[a-z-]+\\.(?:js|css))['\"]");

    @Test
    void cockpitLoadsThePages() throws IOException {
        assertThat(Files.readString(COCKPIT.resolve("config.js"))).contains("scripts/ketnap/managers.js");
    }

    @Test
    void everyLibraryIsOnTheClassPath() throws IOException {
        assertThat(found(WEBJAR, COCKPIT.resolve("ketnap/lib.js"))).hasSize(5).allSatisfy(library -> assertThat(
                        getClass().getResource("/META-INF/resources/webjars/" + library))
                .isNotNull());
    }

    @Test
    void everyModuleExists() throws IOException {
        try (Stream<Path> scripts = Files.list(COCKPIT.resolve("ketnap"))) {
            for (Path script :
                    scripts.filter(file -> file.toString().endsWith(".js")).toList()) {
                assertThat(found(MODULE, script)).as(script.toString()).allSatisfy(module -> assertThat(
                                script.resolveSibling(module))
                        .exists());
            }
        }
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
