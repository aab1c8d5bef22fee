package vn.ketnap.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.ketnap.platform.RefusedException;

/**
 * The rule of who belongs to a row or a column: tests that must all hold, separated by semicolons. A test names a fact and its values:
 * {@code tuổi=18-30}, {@code nghề nghiệp=DNLD|DNNV}, {@code dân tộc!=Kinh}; {@code dân tộc=*} stands for one row each.
 */
record Condition(List<Test> tests) {

    static final Condition NONE = new Condition(List.of());

    private static final Pattern TEST = Pattern.compile("([^=!]+)(!?=)(.+)");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})-(\\d{0,3})");
    private static final String EACH = "*";

    record Test(Fact fact, boolean negated, List<String> values) {

        boolean holds(Subject subject) {
            return subject.values(fact).stream().anyMatch(this::isNamed) != negated;
        }

        private boolean isNamed(String value) {
            return values.stream().anyMatch(named -> fact == Fact.AGE ? inRange(named, value) : named.equals(value));
        }

        private static boolean inRange(String range, String age) {
            Matcher ends = RANGE.matcher(range);
            int years = Integer.parseInt(age);
            return ends.matches()
                    && years >= Integer.parseInt(ends.group(1))
                    && (ends.group(2).isEmpty() || years <= Integer.parseInt(ends.group(2)));
        }
    }

    /**
     * Reads the text, null or empty for no condition.
     *
     * @throws RefusedException for a text that is none, in Vietnamese
     */
    static Condition of(String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        List<Test> tests = new ArrayList<>();
        for (String part : text.split(";")) {
            Matcher test = TEST.matcher(part.strip());
            if (!test.matches()) {
                throw RefusedException.because("Điều kiện “%s” phải có dạng mục=giá trị".formatted(part.strip()));
            }
            Fact fact = Fact.of(test.group(1))
                    .orElseThrow(() -> RefusedException.because("Không có mục “%s”, chỉ dùng: %s"
                            .formatted(
                                    test.group(1).strip(),
                                    String.join(
                                            ", ",
                                            Stream.of(Fact.values())
                                                    .map(Fact::word)
                                                    .toList()))));
            List<String> values =
                    Stream.of(test.group(3).split("\\|")).map(String::strip).toList();
            if (fact == Fact.AGE
                    && values.stream().anyMatch(value -> !RANGE.matcher(value).matches())) {
                throw RefusedException.because("Tuổi ghi theo khoảng, ví dụ 18-30 hoặc 61-");
            }
            tests.add(new Test(fact, test.group(2).equals("!="), values));
        }
        return new Condition(List.copyOf(tests));
    }

    boolean holds(Subject subject) {
        return tests.stream().allMatch(test -> test.holds(subject));
    }

    /** Whether everything it asks is known. */
    boolean isAnswered(Set<Fact> known) {
        return tests.stream().allMatch(test -> known.contains(test.fact()));
    }

    /** The fact of whose values each has a row of its own; empty for an ordinary condition. */
    Optional<Fact> each() {
        return tests.stream()
                .filter(test -> test.values().equals(List.of(EACH)))
                .map(Test::fact)
                .findFirst();
    }

    /** The condition of one of those rows. */
    static Condition only(Fact fact, String value) {
        return new Condition(List.of(new Test(fact, false, List.of(value))));
    }
}
