package vn.ketnap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.model.FormFile;

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
                "returns of a unit", "bao-cao?period=2025",
                "registers", "so",
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

    /** Tasklist with a task, the tab of its case and the start of a case, the first page, the guide; of forms the kinds of fields. */
    @Test
    void everyControlBesideTheFormsIsPressedBySomeTest() throws IOException {
        Map<String, Set<String>> listed = listed();
        List<String> unlisted = new ArrayList<>();
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
        OpenTask task = cases.open(number, "recordSympathizerResolution");
        Tasklist tasklist = tasklist(TestOrganization.login(task.group())).search(number);
        tasklist.take(task.id());
        Page page = tasklist.page();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        unlisted.addAll(missing(listed, "tasklist", page, "body"));
        tasklist.tab("Hồ sơ");
        page.locator(".ketnap-paper").first().waitFor();
        unlisted.addAll(missing(listed, "tab of the case", page, ".ketnap-case"));
        tasklist.nominate();
        unlisted.addAll(missing(listed, "start of a case", page, ".modal-dialog"));
        Page administrator = desk("welcome", "quantri").page();
        administrator.getByText("Hướng dẫn sử dụng").first().waitFor();
        unlisted.addAll(missing(listed, "welcome", administrator, "body"));
        administrator.navigate(address("/camunda/ketnap/guide.html"));
        unlisted.addAll(missing(listed, "guide", administrator, "body"));
        kindsOfFields()
                .filter(kind -> !listed.getOrDefault("forms", Set.of()).contains(kind))
                .forEach(kind -> unlisted.add("forms: " + kind));
        assertThat(unlisted).isEmpty();
    }

    /** Of Camunda Forms by their type, of embedded forms by the kind of control. */
    private static Stream<String> kindsOfFields() {
        Pattern control = Pattern.compile("<(input|select|textarea|button)\\b(?:[^>]*?\\btype=\"(\\w+)\")?");
        return Stream.concat(
                        FormFile.all().stream()
                                .filter(form -> !form.embedded())
                                .flatMap(form -> form.components().stream())
                                .filter(component -> component.has("key"))
                                .map(component -> component.get("type").asText()),
                        FormFile.all().stream()
                                .filter(FormFile::embedded)
                                .flatMap(form ->
                                        control.matcher(text(form.file())).results())
                                .map(found -> "embedded " + found.group(1)
                                        + (found.group(2) == null ? "" : " " + found.group(2))))
                .distinct();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
