package vn.ketnap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Every rule that the office reads in its instructions has a line in one table, which says what test holds it and what is
 * still open. The rows are numbered as the working paper numbers them; the paper itself is no part of the project.
 */
class RulesCoverageTest {

    private static final Path TABLE = Path.of("src/test/resources/rules-coverage.csv");
    private static final Path TESTS = Path.of("src/test/java");
    private static final String MISSING = "not in the product yet";

    /** By section: side paths, eligibility, who decides, handling, membership, limits, checks of papers. */
    private static final Map<String, List<String>> ROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("2.7", rows("", 10)),
            Map.entry("3.1", rows("", 4)),
            Map.entry("3.2", rows("", 4)),
            Map.entry("3.3a", rows("", 6)),
            Map.entry("3.3b", rows("", 6)),
            Map.entry("3.4", rows("", 3)),
            Map.entry("3.5", rows("", 10)),
            Map.entry("3.6", rows("", 8)),
            Map.entry("3.6p", rows("", 3)),
            Map.entry("3.7", and(rows("", 9), List.of("gate"))),
            Map.entry("3.8", rows("", 10)),
            Map.entry("3.9", rows("", 10)),
            Map.entry("3.10", rows("", 7)),
            Map.entry("4.2", rows("", 11)),
            Map.entry(
                    "6",
                    IntStream.rangeClosed(1, 45).mapToObj("T%02d"::formatted).toList()),
            Map.entry(
                    "12",
                    and(and(rows("P", 7), rows("N", 8)), and(rows("D", 11), and(rows("V", 10), rows("F", 11)))))));

    /** The classes of tests by their simple name. */
    private static final Map<String, List<String>> CLASSES = classes();

    private final List<CSVRecord> lines = lines();

    @Test
    void everyRuleHasOneLine() {
        List<String> expected = ROWS.entrySet().stream()
                .flatMap(section -> section.getValue().stream().map(row -> section.getKey() + "/" + row))
                .toList();

        assertThat(lines).extracting(RulesCoverageTest::key).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void noCellIsEmpty() {
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.toList()).as(key(line)).hasSize(5).noneMatch(String::isBlank));
    }

    @Test
    void everyTestThatIsNamedExistsAndRuns() {
        List<String> wrong = new ArrayList<>();
        for (CSVRecord line : lines) {
            if (!line.get("tests").equals(MISSING)) {
                for (String test : line.get("tests").split(" ")) {
                    fault(test).ifPresent(fault -> wrong.add(key(line) + ": " + test + " " + fault));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aTestThatIsNotThereIsNoticed() {
        assertThat(fault("RulesCoverageTest#everyRuleHasOneLine")).isEmpty();
        assertThat(fault("RuleRowsTest#everyRowHasAnExampleAndEveryExampleItsRow"))
                .isEmpty();
        assertThat(fault("RulesCoverageTest")).contains("names no method");
        assertThat(fault("NoSuchTest#aRule")).contains("is in no class of tests");
        assertThat(fault("RulesCoverageTest#noSuchMethod")).contains("is no test");
        assertThat(fault("RulesCoverageTest#fault")).contains("is no test");
        assertThat(fault("RulesCoverageTest$Asleep#neverRuns")).contains("is disabled");
    }

    @Disabled("an example for the test above")
    static class Asleep {

        @Test
        void neverRuns() {}
    }

    private static Optional<String> fault(String test) {
        String[] parts = test.split("#");
        if (parts.length != 2) {
            return Optional.of("names no method");
        }
        String nested = parts[0].contains("$") ? parts[0].substring(parts[0].indexOf('$')) : "";
        List<String> found = CLASSES.getOrDefault(parts[0].replace(nested, ""), List.of());
        if (found.size() != 1) {
            return Optional.of(found.isEmpty() ? "is in no class of tests" : "is in several classes");
        }
        try {
            Class<?> type = Class.forName(found.get(0) + nested, false, RulesCoverageTest.class.getClassLoader());
            List<Method> tests = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(parts[1]) && isTest(method))
                    .toList();
            if (tests.isEmpty()) {
                return Optional.of("is no test");
            }
            boolean disabled = type.isAnnotationPresent(Disabled.class)
                    || tests.stream().allMatch(method -> method.isAnnotationPresent(Disabled.class));
            return disabled ? Optional.of("is disabled") : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.of("is in no class of tests");
        }
    }

    private static boolean isTest(Method method) {
        return Stream.of(Test.class, ParameterizedTest.class, TestFactory.class, Property.class)
                .anyMatch(method::isAnnotationPresent);
    }

    private static String key(CSVRecord line) {
        return line.get("section") + "/" + line.get("row");
    }

    private static List<String> rows(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(row -> letter + row).toList();
    }

    private static List<String> and(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<CSVRecord> lines() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(TABLE))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> classes() {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.map(TESTS::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replace('/', '.'))
                    .collect(Collectors.groupingBy(type -> type.substring(type.lastIndexOf('.') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
