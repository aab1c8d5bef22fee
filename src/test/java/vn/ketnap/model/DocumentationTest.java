package vn.ketnap.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import vn.ketnap.engine.rules.RuleTables;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.Matter;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TaskDue;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.regulation.WarningStep;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.voting.Threshold;

/** The guides say what models, rule tables and code say. A table that fell behind is printed as it should be. */
class DocumentationTest {

    private static final Path DOCS = Path.of("src/docs");
    private static final Path GUIDE = DOCS.resolve("huong-dan");
    private static final Regulations REGULATIONS = new Regulations(RuleTables.SHARED);
    private static final String NEWEST =
            REGULATIONS.versionOn(LocalDate.of(2099, 12, 31)).id();
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([a-z0-9-]+)\"></a>\n## (.+)");

    /** Those with human tasks, in the order of the procedure. */
    private static final List<String> PROCESSES = List.of(
            "sympathizer",
            "cellReview",
            "committeeReview",
            "awarenessClass",
            "classSession",
            "dossier",
            "admission",
            "probation",
            "confirmation",
            "probationRemoval",
            "memberFile",
            "removalComplaint",
            "probationDiscipline",
            "admissionReview",
            "candidateTransfer");

    private final Map<String, String> names = taskNames();

    @Test
    void everyTaskHasItsSectionUnderItsOwnName() {
        Map<String, String> sections = new TreeMap<>();
        pages(GUIDE).values().forEach(text -> matches(ANCHOR, text)
                .forEach(section -> assertThat(sections.put(section.group(1), section.group(2)))
                        .as("second section of %s", section.group(1))
                        .isNull()));
        Map<String, String> expected = new TreeMap<>();
        names.forEach((task, name) -> expected.put(kebab(task), name));
        assertThat(sections).isEqualTo(expected);
    }

    @Test
    void limitsAreThoseOfTheNewestRegulation() {
        assertTable(
                "limits",
                "| Mã | Thời hạn | Dài | Tính từ | Xong khi | Căn cứ | Mức chắc chắn |",
                limits().map(limit -> row(
                        limit.limit(),
                        limit.name(),
                        limit.length(),
                        limit.isExtension()
                                ? "hết hạn " + limit.extendsLimit()
                                : limit.startEvents().stream()
                                        .map(DateKind::label)
                                        .collect(Collectors.joining(" hoặc ")),
                        limit.metBy().label(),
                        limit.basis().article(),
                        limit.basis().certainty().label())));
    }

    @Test
    void warningsAndEscalationAreThoseOfTheRuleTables() {
        assertTable(
                "warnings",
                "| Mã | Nhắc trước khi hết hạn | Báo lần lượt |",
                limits().map(limit -> row(
                        limit.limit(),
                        limit.warnAt().stream().map(DocumentationTest::inWords).collect(Collectors.joining("; ")),
                        limit.escalateTo().stream().map(Role::label).collect(Collectors.joining(" → ")))));
    }

    @Test
    void targetsOfTheOfficeAreThoseOfTheRuleTables() {
        Set<String> enabled = limits().map(TimeLimit::limit).collect(Collectors.toSet());
        Stream<String> tasks = PROCESSES.stream().map(Contract.USER_TASKS::get).flatMap(List::stream);
        assertTable("tasks", "| Việc | Theo hạn | Mốc của văn phòng |", tasks.map(task -> {
            TaskDue due = REGULATIONS.taskDue(task, NEWEST);
            return row(
                    "[%s](%s#%s)".formatted(names.get(task), pageOf(task), kebab(task)),
                    due.limits().stream().filter(enabled::contains).collect(Collectors.joining(", ")),
                    due.amount() + " " + due.unit().label());
        }));
    }

    /** A page that names the length of a limit writes it as {@code [T12](thoi-han.md) (30 ngày làm việc)}. */
    @Test
    void lengthsNamedOnThePagesAreThoseOfTheTable() {
        Map<String, String> lengths = limits().collect(Collectors.toMap(TimeLimit::limit, TimeLimit::length));
        Pattern named = Pattern.compile("\\[(T\\d\\dA?)]\\(thoi-han\\.md\\) \\(([^)]+)\\)");
        Set<String> found = new TreeSet<>();
        assertSoftly(softly -> pages(GUIDE)
                .forEach((page, text) -> matches(named, text).forEach(limit -> {
                    found.add(limit.group(1));
                    softly.assertThat(limit.group(2))
                            .as("%s on %s", limit.group(1), page)
                            .isEqualTo(lengths.get(limit.group(1)));
                })));
        assertThat(found).isEqualTo(new TreeSet<>(lengths.keySet()));
    }

    /** Whoever opens the section of a step finds its limit there, or the target that stands in for one. */
    @Test
    void everySectionOfATaskNamesItsDeadline() {
        Map<String, String> sections = pages(GUIDE).values().stream()
                .flatMap(text -> Stream.of(text.split("(?=<a id=\"[a-z-]+\"></a>\n## )")))
                .filter(section -> section.startsWith("<a id="))
                .collect(Collectors.toMap(section -> section.split("\"")[1], Function.identity()));
        Set<String> enabled = limits().map(TimeLimit::limit).collect(Collectors.toSet());
        assertSoftly(softly -> PROCESSES.stream()
                .map(Contract.USER_TASKS::get)
                .flatMap(List::stream)
                .forEach(task -> {
                    TaskDue due = REGULATIONS.taskDue(task, NEWEST);
                    String target =
                            "[mốc của văn phòng](can-cu.md#Mốc_làm_việc_của_văn_phòng) là %d %s từ ngày việc được mở."
                                    .formatted(due.amount(), due.unit().label());
                    String deadline = due.limits().stream()
                            .filter(enabled::contains)
                            .findFirst()
                            .map(limit -> "**Hạn:** [" + limit + "](thoi-han.md)")
                            .orElse(target);
                    softly.assertThat(sections.get(kebab(task))).as(task).contains(deadline);
                }));
    }

    @Test
    void sharesAndExamplesOfVotesAreRight() {
        String page = read(GUIDE.resolve("tinh-phieu.md"));
        String vote = "(?m)^\\| ([^|]+) \\| ([^|]+) \\| ";
        List<MatchResult> shares = matches(Pattern.compile(vote + "((?:trên|ít nhất) [^|]+) \\|$"), page);
        List<MatchResult> examples =
                matches(Pattern.compile(vote + "(\\d+) \\| (\\d+) \\| (\\d+) \\| ([^|]+) \\|$"), page);
        assertThat(shares).isNotEmpty();
        assertThat(examples).isNotEmpty();
        assertSoftly(softly -> {
            shares.forEach(row ->
                    softly.assertThat(row.group(3)).isEqualTo(threshold(row).text()));
            examples.forEach(row -> {
                int eligible = Integer.parseInt(row.group(3));
                boolean reached = threshold(row).reached(Integer.parseInt(row.group(4)), eligible);
                softly.assertThat(Integer.parseInt(row.group(5)))
                        .as(row.group())
                        .isEqualTo(threshold(row).needed(eligible));
                softly.assertThat(row.group(6)).as(row.group()).isEqualTo(reached ? "đạt" : "không đạt");
            });
        });
        assertThat(page)
                .contains("ít nhất %d đảng viên chính thức"
                        .formatted(REGULATIONS.cellMeeting(NEWEST).minimumOfficialMembers()));
    }

    @Test
    void linksLeadSomewhere() {
        Pattern link = Pattern.compile("]\\(([^)#:]+)(?:#([^)]+))?\\)");
        assertSoftly(softly -> pages(DOCS)
                .forEach((page, text) -> matches(link, text).forEach(target -> {
                    Path file = page.resolveSibling(target.group(1)).normalize();
                    softly.assertThat(file).as("link on %s", page).exists();
                    if (target.group(2) != null && Files.exists(file)) {
                        softly.assertThat(read(file)).contains("<a id=\"" + target.group(2) + "\">");
                    }
                })));
    }

    @Test
    void everySettingAndColumnStandsInTheOperationsGuide() throws IOException {
        String operations = read(DOCS.resolve("operations.md"));
        Set<String> expected = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            files.filter(file -> file.toString().matches(".*\\.(java|yaml)"))
                    .map(DocumentationTest::read)
                    .flatMap(text ->
                            matches(Pattern.compile("(?:\\$\\{|@code )(ketnap(?:\\.[a-z-]+)+)(?![.a-z-])"), text)
                                    .stream())
                    .forEach(setting -> expected.add("`" + setting.group(1) + "`"));
        }
        String columns = read(Path.of("src/main/java/vn/ketnap/imports/ImportColumn.java"));
        matches(Pattern.compile("Kind\\.[A-Z]+, \"([^\"]+)\""), columns)
                .forEach(column -> expected.add("`" + column.group(1) + "`"));
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(expected.stream().filter(name -> !operations.contains(name))).isEmpty();
    }

    private static String pageOf(String task) {
        return pages(GUIDE).entrySet().stream()
                .filter(page -> page.getValue().contains("<a id=\"" + kebab(task) + "\">"))
                .map(page -> page.getKey().getFileName().toString())
                .findFirst()
                .orElse("?");
    }

    private static void assertTable(String name, String head, Stream<String> rows) {
        String rule = "|---".repeat((int) head.chars().filter(c -> c == '|').count() - 1) + "|";
        String table = Stream.concat(Stream.of(head, rule), rows).collect(Collectors.joining("\n", "\n", "\n"));
        assertThat(read(GUIDE.resolve("thoi-han.md")))
                .contains("<!-- %s -->%s<!-- /%s -->".formatted(name, table, name));
    }

    private static Stream<TimeLimit> limits() {
        return REGULATIONS.timeLimits(NEWEST).stream();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String inWords(WarningStep step) {
        return switch (step.measure()) {
            case DAYS_BEFORE -> step.amount() + " ngày";
            case WORKING_DAYS_BEFORE -> step.amount() + " ngày làm việc";
            case MONTHS_BEFORE -> step.amount() + " tháng";
            case PERCENT_ELAPSED -> step.amount() == 0 ? "ngay khi bắt đầu" : "đã qua " + step.amount() + "% thời gian";
        };
    }

    private static Threshold threshold(MatchResult row) {
        Body body = byLabel(Body.values(), Body::label, row.group(1));
        Matter matter = byLabel(Matter.values(), Matter::label, row.group(2));
        return REGULATIONS.requiredVote(body, matter, NEWEST).threshold();
    }

    private static <E> E byLabel(E[] values, Function<E, String> label, String text) {
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is called " + text));
    }

    /** Names of the human tasks and start forms by id. */
    private static Map<String, String> taskNames() {
        Set<String> ids = Stream.concat(
                        Contract.USER_TASKS.values().stream().flatMap(List::stream),
                        Contract.START_FORMS.keySet().stream())
                .collect(Collectors.toSet());
        try (Stream<Path> models = Files.walk(Path.of("bpmn"))) {
            return models.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .flatMap(model -> model.getModelElementsByType(FlowNode.class).stream())
                    .filter(node -> ids.contains(node.getId()))
                    .collect(Collectors.toMap(FlowNode::getId, FlowNode::getName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, String> pages(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .collect(Collectors.toMap(Function.identity(), DocumentationTest::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kebab(String id) {
        return id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
