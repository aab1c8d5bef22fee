package vn.ketnap.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.ketnap.regulation.Certainty;

/** Holds the tables and their examples together: a row without an example and an example without a row both fail. */
class RuleRowsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void everyRowHasAnExampleAndEveryExampleItsRow(DmnTable table) {
        Set<String> hit = new LinkedHashSet<>();
        SoftAssertions softly = new SoftAssertions();
        for (RuleExample example : RuleExample.of(table.id())) {
            List<Map<String, Object>> answer = RuleTables.SHARED.evaluate(table.id(), example.inputs());
            String where = table.id() + ".csv line " + example.line();
            List<String> matches = RuleTables.MATCHES.last();
            softly.assertThat(matches).as(where).isEqualTo(example.rules());
            if (answer.size() == 1) {
                example.expected().forEach((output, value) -> softly.assertThat(
                                Objects.toString(answer.get(0).get(output), ""))
                        .as(where + " " + output)
                        .isEqualTo(value));
            }
            hit.addAll(matches);
        }
        softly.assertAll();
        assertThat(hit).containsExactlyInAnyOrderElementsOf(table.ruleIds());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void everyRowIsDescribedAndNamesItsBasis(DmnTable table) {
        Set<String> certainties =
                Stream.of(Certainty.values()).map(c -> '"' + c.name() + '"').collect(Collectors.toSet());
        for (Rule rule : table.rules()) {
            assertThat(rule.getDescription().getTextContent()).as(rule.getId()).isNotBlank();
            assertThat(table.cell(rule, "article")).as(rule.getId()).matches("\"[^\"]{6,}\"");
            assertThat(table.cell(rule, "certainty")).as(rule.getId()).isIn(certainties);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keyedByRegulation")
    void everyVersionGetsAnAnswer(DmnTable table) {
        Set<String> versions = RuleExample.of("regulationVersion").stream()
                .map(example -> example.expected().get("version"))
                .collect(Collectors.toSet());
        assertThat(versions).hasSize(5);
        // What one province adds does not exist before its guide.
        Stream<RuleExample> national = RuleExample.of(table.id()).stream()
                .filter(example -> !"LOCAL".equals(example.expected().get("certainty")));
        assertThat(questions(national, versions))
                .allSatisfy(inputs -> assertThat(RuleTables.SHARED.evaluate(table.id(), inputs))
                        .hasSize(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keyedByRegulation")
    void anUnknownVersionGetsNone(DmnTable table) {
        assertThat(questions(RuleExample.of(table.id()).stream(), Set.of("R1900")))
                .allSatisfy(inputs -> assertThat(RuleTables.SHARED.evaluate(table.id(), inputs))
                        .isEmpty());
    }

    @Test
    void everyTableHasAFileOfExamplesAndIsKept() {
        assertThat(decisions()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(table -> {
            assertThat(RuleExample.exist(table.id())).isTrue();
            assertThat(table.decision().getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        });
    }

    @Test
    void anUnknownTableIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleTables.SHARED.evaluate("noSuchTable", Map.of()))
                .withMessageContaining("noSuchTable");
    }

    private static Set<Map<String, Object>> questions(Stream<RuleExample> examples, Set<String> versions) {
        return examples.flatMap(example -> versions.stream().map(example::inputsUnder))
                .collect(Collectors.toSet());
    }

    static Stream<DmnTable> keyedByRegulation() {
        return decisions().stream().filter(DmnTable::hasRegulation);
    }

    /** Read through the model API, which also validates every file against the DMN schema. */
    static List<DmnTable> decisions() {
        List<DmnTable> tables = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/rules/*.dmn")) {
                try (InputStream content = file.getInputStream()) {
                    Dmn.readModelFromStream(content)
                            .getModelElementsByType(Decision.class)
                            .forEach(decision -> tables.add(new DmnTable(decision)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    record DmnTable(Decision decision) {

        String id() {
            return decision.getId();
        }

        List<Rule> rules() {
            return List.copyOf(logic().getRules());
        }

        List<String> ruleIds() {
            return rules().stream().map(Rule::getId).toList();
        }

        boolean hasRegulation() {
            return logic().getInputs().stream().anyMatch(input -> input.getInputExpression()
                    .getText()
                    .getTextContent()
                    .equals("regulation"));
        }

        String cell(Rule rule, String output) {
            List<String> names =
                    logic().getOutputs().stream().map(Output::getName).toList();
            return List.copyOf(rule.getOutputEntries())
                    .get(names.indexOf(output))
                    .getText()
                    .getTextContent();
        }

        private DecisionTable logic() {
            return (DecisionTable) decision.getExpression();
        }

        @Override
        public String toString() {
            return id();
        }
    }
}
