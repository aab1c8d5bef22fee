package vn.ketnap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every button, link and field of our pages is pressed by some test, which the list {@code browser/pressed.csv} names: what
 * a page shows and the list does not have makes this test fail.
 */
class ControlsIT extends InBrowser {

    private static final String MANAGER = "manager.cs01";
    private static final Set<String> OF_OFFICERS = Set.of("calendar", "password");
    private static final String OF_DEMONSTRATION = "demo-clock";

    @Test
    void everyControlIsPressedBySomeTest() throws IOException {
        Map<String, Set<String>> listed = listed();
        String number = caseOnItsWay();
        clock.moveTo(clock.today().plusMonths(3));
        Desk desk = desk("cockpit", MANAGER);
        Page page = desk.page();
        page.locator(".ketnap-summary").waitFor();
        List<String> unlisted = new ArrayList<>(missing(listed, "first page", page, ".ketnap"));
        Map<String, String> pages = Map.of(
                "deadlines", "thoi-han?due=ALL&caption=x",
                "targets", "chi-tieu",
                "search", "tra-cuu?goal=RECOGNISED&period=2025",
                "case", "tra-cuu?so=" + number);
        pages.forEach((name, path) -> {
            Locator place = new Cockpit(desk).open(path);
            settled(place, name);
            unlisted.addAll(missing(listed, name, page, ".ketnap"));
        });
        page.navigate(address("/camunda/api/ketnap/rules"));
        settled(page.locator("body"), "rules");
        unlisted.addAll(missing(listed, "rules", page, "body"));
        Page administrator = desk("welcome", "quantri").page();
        for (String name : ownPages()) {
            Page reader = OF_OFFICERS.contains(name) ? page : administrator;
            reader.navigate(address("/camunda/ketnap/" + name + ".html"));
            settled(reader.locator("body"), name);
            unlisted.addAll(missing(listed, name, reader, "body"));
        }
        assertThat(unlisted).isEmpty();
    }

    /** All that there are: a new page is looked at without being named here. */
    private static List<String> ownPages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/static/camunda/ketnap"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> name.replace(".html", ""))
                    .filter(name -> !name.equals(OF_DEMONSTRATION))
                    .sorted()
                    .toList();
        }
    }

    private static void settled(Locator place, String name) {
        if (name.equals("deadlines") || name.equals("search")) {
            place.locator(".tabulator-row").first().waitFor();
        } else {
            place.getByRole(AriaRole.HEADING).first().waitFor();
            place.page().waitForLoadState(LoadState.NETWORKIDLE);
        }
    }

    private static List<String> missing(Map<String, Set<String>> listed, String name, Page page, String within) {
        return Controls.in(page, within).stream()
                .filter(control -> !listed.getOrDefault(name, Set.of()).contains(control))
                .map(control -> name + ": " + control)
                .toList();
    }

    /** What the list has for each page; each line names a test that exists, or says why there is nothing to press. */
    private static Map<String, Set<String>> listed() throws IOException {
        List<String[]> lines;
        try (InputStream file = ControlsIT.class.getResourceAsStream("/browser/pressed.csv")) {
            lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .toList();
        }
        Set<String> tests = lines.stream()
                .map(line -> line[2])
                .filter(test -> test.contains("IT."))
                .collect(Collectors.toSet());
        assertThat(tests).allMatch(ControlsIT::isTest);
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line[0], Collectors.mapping(line -> line[1], Collectors.toSet())));
    }

    private static boolean isTest(String name) {
        try {
            Class<?> type = Class.forName("vn.ketnap.browser." + name.substring(0, name.indexOf('.')));
            return Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(method -> method.isAnnotationPresent(Test.class)
                            && method.getName().equals(name.substring(name.indexOf('.') + 1)));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
