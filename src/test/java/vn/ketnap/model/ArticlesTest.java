package vn.ketnap.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import vn.ketnap.engine.rules.RuleTables;
import vn.ketnap.regulation.Certainty;
import vn.ketnap.regulation.LegalBasis;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;

/** The guide explains every article that a screen may name, and no other, and says how well each is known. */
class ArticlesTest {

    private static final String OWN_READING = "Theo cách hiểu của phần mềm, chưa có văn bản xác nhận";
    private static final Pattern SECTION =
            Pattern.compile("<a id=\"([^\"]+)\"></a>\n### (.+)\n\n(.+)\n\n\\*Mức chắc chắn: (.+)\\.\\*\n");
    private static final Pattern CONSTANT = Pattern.compile("\"((?:\\d+-(?:QĐ|HD)/(?:TW|BTCTW)|Điều lệ Đảng)[^\"]*)\"");

    private final List<MatchResult> sections = sections();

    @Test
    void everyArticleIsExplainedWithWhatIsKnownBestOfIt() throws IOException {
        Map<String, String> known = new TreeMap<>();
        articles().forEach((article, certainty) -> known.put(article, certainty.label()));
        Map<String, String> explained = new TreeMap<>();
        sections.forEach(section -> assertThat(explained.put(section.group(2), section.group(4)))
                .as("second section of %s", section.group(2))
                .isNull());
        assertThat(explained).isEqualTo(known);
    }

    @Test
    void everySectionIsFoundByTheNameOfItsArticleAndIsShort() {
        assertSoftly(softly -> sections.forEach(section -> {
            softly.assertThat(section.group(1)).isEqualTo(section.group(2).replace(' ', '_'));
            softly.assertThat(section.group(3).split("[.:] "))
                    .as(section.group(2))
                    .hasSizeBetween(1, 7);
        }));
    }

    /** Whoever meets “giả định” behind an article has to find out there what was assumed. */
    @Test
    void whatTheSoftwareAssumesIsCalledSo() {
        Regulations regulations = new Regulations(RuleTables.SHARED);
        String newest = regulations.versionOn(LocalDate.of(2099, 12, 31)).id();
        Stream<String> assumedLimits = regulations.timeLimits(newest).stream()
                .map(TimeLimit::basis)
                .filter(basis -> basis.certainty() == Certainty.ASSUMED)
                .map(LegalBasis::article);
        Stream<String> onlyAssumed = sections.stream()
                .filter(section -> section.group(4).equals(Certainty.ASSUMED.label()))
                .map(section -> section.group(2));

        assertThat(Stream.concat(assumedLimits, onlyAssumed).distinct())
                .hasSizeGreaterThan(4)
                .allSatisfy(article -> assertThat(explanation(article)).contains(OWN_READING));
    }

    private String explanation(String article) {
        return sections.stream()
                .filter(section -> section.group(2).equals(article))
                .map(section -> section.group(3))
                .findFirst()
                .orElse("");
    }

    /** Articles of the rule tables, each with the best certainty that any rule has. */
    private static Map<String, Certainty> articles() throws IOException {
        Map<String, Certainty> articles = new TreeMap<>();
        BinaryOperator<Certainty> better = (one, other) -> one.compareTo(other) < 0 ? one : other;
        for (Path table : tables()) {
            for (DecisionTable rules :
                    Dmn.readModelFromFile(table.toFile()).getModelElementsByType(DecisionTable.class)) {
                rules.getRules()
                        .forEach(rule -> articles.merge(
                                cell(rules, rule, "article"),
                                Certainty.valueOf(cell(rules, rule, "certainty")),
                                better));
            }
        }
        return articles;
    }

    private static String cell(DecisionTable table, Rule rule, String output) {
        List<String> names = table.getOutputs().stream().map(Output::getName).toList();
        return rule.getOutputEntries().stream()
                .toList()
                .get(names.indexOf(output))
                .getText()
                .getTextContent()
                .replace("\"", "");
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn/rules"))) {
            return files.toList();
        }
    }

    private static List<MatchResult> sections() {
        try {
            return SECTION.matcher(Files.readString(Path.of("src/docs/huong-dan/can-cu.md")))
                    .results()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
