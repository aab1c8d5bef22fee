package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;

/**
 * A submitted form costs few round trips to the database, so that a remote one does not make it slow. The bare engine
 * takes 24 for a step, on average over a case and without looking at rights; ours may not take more with everything
 * included.
 */
@KetNapTest
class RoundTripsIT {

    private static final Logger LOG = LoggerFactory.getLogger(RoundTripsIT.class);

    private static final int BARE_ENGINE = 24;

    /**
     * A number in a book and a count held against the list of members cost a read or two where a paper is issued, the member's
     * sheet reads the lists of codes, and whoever comes first reads who represents whom, which is then remembered.
     */
    private static final double AVERAGE = 24.7;

    /**
     * Ours, without sequences, which answer one number in fifty, and the units, who signs in them and the calendar, which
     * are read once in half a minute.
     */
    private static final int MOST_OF_THE_REGISTER = 15;

    /**
     * These end one process and begin the next, end several waits at once, or store most, in the same transaction; ceremony
     * and confirmation also find and keep the member's row in the register. The first step in a cell reads who holds which
     * office and who represents whom, which is then remembered.
     */
    private static final Map<String, Integer> MORE_THAN_A_STEP = Map.ofEntries(
            Map.entry("recordSympathizerResolution", 26),
            Map.entry("approveAwarenessClass", 36),
            Map.entry("enrolInClass", 26),
            Map.entry("planVerification", 27),
            Map.entry("recordClassResult", 43),
            Map.entry("recordVerificationReply", 28),
            Map.entry("recordOpinions", 35),
            Map.entry("recordCellAdmissionVote", 28),
            Map.entry("recordCellConfirmationVote", 28),
            Map.entry("recordConfirmationDecision", 29),
            Map.entry("recordCeremony", 46),
            Map.entry("handOverCard", 29),
            Map.entry("recordAdmissionDecision", 25));

    @Autowired
    CaseRun run;

    @Autowired
    RoundTrips roundTrips;

    @Autowired
    FormService forms;

    @Autowired
    IdentityService identity;

    @Test
    void everyTaskTakesFewRoundTrips() {
        Map<String, List<String>> most = new TreeMap<>();
        for (String cell : List.of(TestOrganization.ORDINARY_CELL, TestOrganization.SECTION_CELL)) {
            String number = run.nominate(cell, LocalDate.of(2025, 9, 1), Map.of());
            run.toTheEnd(
                    number,
                    (task, values) -> most.merge(
                            task.taskId(),
                            submit(task, values),
                            (one, other) -> one.size() > other.size() ? one : other));
        }

        LOG.info(
                "Round trips by task, altogether and of the register:\n{}",
                most.entrySet().stream()
                        .map(entry -> "%-36s %3d %3d"
                                .formatted(entry.getKey(), entry.getValue().size(), ours(entry.getValue())))
                        .collect(Collectors.joining("\n")));
        assertThat(most).hasSizeGreaterThan(30);
        assertSoftly(softly -> most.forEach((task, statements) -> {
            softly.assertThat(ours(statements)).as("%s: %s", task, statements).isBetween(1L, (long)
                    MOST_OF_THE_REGISTER);
            softly.assertThat(statements)
                    .as(task)
                    .hasSizeLessThanOrEqualTo(MORE_THAN_A_STEP.getOrDefault(task, BARE_ENGINE));
        }));
        assertThat(most.values().stream().mapToInt(List::size).average().orElseThrow())
                .isLessThanOrEqualTo(AVERAGE);
    }

    private static long ours(List<String> statements) {
        return statements.stream()
                .filter(statement -> !statement.contains("ACT_"))
                .count();
    }

    private List<String> submit(OpenTask task, Map<String, Object> values) {
        String login = TestOrganization.login(task.group());
        List<String> groups = identity.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(login, groups);
        try {
            return roundTrips.of(() -> forms.submitTaskForm(task.id(), values)).stream()
                    .filter(statement -> !statement.startsWith("select next value"))
                    .filter(statement -> !statement.contains(" from unit "))
                    .filter(statement -> !statement.endsWith(" from calendar_day cr1_0"))
                    .filter(statement -> !statement.endsWith(" where o1_0.unit_code=? and o1_0.role=?"))
                    .toList();
        } finally {
            identity.clearAuthentication();
        }
    }
}
