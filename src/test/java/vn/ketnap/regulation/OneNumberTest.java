package vn.ketnap.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ketnap.engine.rules.RuleTables;

/** No length stands in two places, where one could be changed and the other forgotten. */
class OneNumberTest {

    private static final DecisionTables TABLES = RuleTables.SHARED;
    private static final Regulations REGULATIONS = new Regulations(TABLES);

    @ParameterizedTest
    @ValueSource(strings = {"R2021", "R2025A", "R2025B", "R2026A", "R2026B"})
    void probationAndPapersTakeTheirMonthsFromTheLimits(String regulation) {
        for (String decision : List.of("probation", "documentValidity")) {
            assertThat(TABLES.evaluate(decision, Map.of("regulation", regulation)))
                    .as(decision)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).doesNotContainKeys("months", "amount"));
        }
        assertThat(REGULATIONS.probation(regulation).months()).isEqualTo(amount("T17", regulation));
        assertThat(REGULATIONS
                        .validity(DocumentKind.AWARENESS_CERTIFICATE, regulation)
                        .months())
                .isEqualTo(amount("T02", regulation));
        assertThat(REGULATIONS.validity(DocumentKind.DOSSIER, regulation).months())
                .isEqualTo(amount("T03", regulation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R2021", "R2025A", "R2025B", "R2026A", "R2026B"})
    void noTwoLimitsCountTheSameTimeFromTheSameEvent(String regulation) {
        Map<String, List<String>> limits = REGULATIONS.timeLimits(regulation).stream()
                .filter(limit -> !limit.isExtension())
                .collect(Collectors.groupingBy(
                        limit -> limit.startEvents() + " + " + limit.length(),
                        Collectors.mapping(TimeLimit::limit, Collectors.toList())));

        assertThat(limits).allSatisfy((time, same) -> assertThat(same).as(time).hasSize(1));
    }

    private static int amount(String limit, String regulation) {
        return REGULATIONS.timeLimit(limit, regulation).orElseThrow().amount();
    }
}
