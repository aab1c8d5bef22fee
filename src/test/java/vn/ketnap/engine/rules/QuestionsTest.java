package vn.ketnap.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ketnap.regulation.table.CellTest;
import vn.ketnap.regulation.table.PlainTables;
import vn.ketnap.regulation.table.Questions;
import vn.ketnap.regulation.table.RuleColumn.Type;
import vn.ketnap.regulation.table.RuleRow;
import vn.ketnap.regulation.table.RuleTable;

/** What is loaded is checked by our own reading of the cells, which therefore has to say what the engine says. */
class QuestionsTest {

    @ParameterizedTest
    @MethodSource("tables")
    void everyExampleIsAnsweredAsTheEngineAnswersIt(RuleTable table) {
        Questions questions = new Questions(table);
        PlainTables plain = new PlainTables(List.of(table));
        SoftAssertions softly = new SoftAssertions();
        for (RuleExample example : RuleExample.of(table.id())) {
            softly.assertThat(questions.answers(example.inputs()))
                    .as(table.id() + " line " + example.line())
                    .extracting(RuleRow::id)
                    .isEqualTo(example.rules());
            List<Map<String, Object>> answers = plain.evaluate(table.id(), example.inputs());
            if (answers.size() == 1) {
                example.expected().forEach((output, value) -> softly.assertThat(
                                Objects.toString(answers.get(0).get(output), ""))
                        .as(table.id() + " line " + example.line() + " " + output)
                        .isEqualTo(value));
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowHasAnExampleThatItAnswers(RuleTable table) {
        Questions questions = new Questions(table);
        assertThat(table.rows()).allSatisfy(row -> assertThat(questions.example(row))
                .as(row.id())
                .hasValueSatisfying(
                        question -> assertThat(questions.answers(question)).contains(row)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | \"A\" or true",
                "TEXT | not(\"A\")",
                "TEXT | ? = \"A\"",
                "TEXT | null",
                "NUMBER | 18 + 1",
                "NUMBER | [30..18]",
                "NUMBER | > age",
                "NUMBER | (18..30)",
                "DATE | >= date(\"2026-02-30\")",
                "DATE | > today()",
                "FLAG | not(true)",
                "FLAG | java.lang.System.exit(1)"
            })
    void nothingButPlainComparisonsIsKnown(Type type, String cell) {
        assertThatIllegalArgumentException().isThrownBy(() -> CellTest.of(cell, type));
    }

    @Test
    void anythingIsTakenByAnEmptyCell() {
        assertThat(CellTest.of("", Type.NUMBER).holds(null)).isTrue();
        assertThat(CellTest.of("null,\"A\"", Type.TEXT).holds(null)).isTrue();
        assertThat(CellTest.of("\"A\"", Type.TEXT).holds(null)).isFalse();
    }

    static Stream<RuleTable> tables() {
        return RuleTables.SHARED.shipped().stream();
    }
}
