package vn.ketnap.procedure.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.vocabulary.DateKind;

@KetNapTest
class CeremonyTest extends ReadyCases {

    private static final String CEREMONY = "recordCeremony";
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 9);
    /** Thirty working days after Monday 9 March 2026, with no holiday between. */
    private static final LocalDate DUE = LocalDate.of(2026, 4, 20);

    @Autowired
    Register register;

    @Autowired
    DeadlineRegister deadlines;

    @Test
    void probationEndsTwelveMonthsAfterTheCeremony() {
        CaseFile file = decided(true);
        clock.moveTo(LocalDate.of(2026, 3, 31));

        assertThat(cases.complete(CEREMONY, file, Map.of()).outcome()).isEqualTo("HELD");

        CaseFile stored = cases.reload(file);
        assertThat(stored.ceremonyDate()).contains(LocalDate.of(2026, 3, 31));
        assertThat(stored.officialDate()).contains(LocalDate.of(2027, 3, 31));
        assertThat(stored.date(DateKind.DECISION_RECEIVED))
                .as("known already, so not asked again")
                .contains(RECEIVED);
        assertThat(state(stored)).isEqualTo(DeadlineState.MET);
    }

    @Test
    void theLimitCountsFromTheReceiptThatTheFormBrings() {
        CaseFile file = decided(false);
        clock.moveTo(DUE.plusDays(1));
        Map<String, Object> inTime = Map.of("decisionReceivedOn", RECEIVED.toString(), "heldOn", DUE.toString());

        assertThat(cases.refused(CEREMONY, file, with(inTime, "decisionReceivedOn", null)))
                .extracting(Problem::field)
                .containsExactly("decisionReceivedOn");
        List<Problem> late = cases.refused(
                CEREMONY, file, with(inTime, "heldOn", DUE.plusDays(1).toString()));
        assertThat(of(late, "heldOn")).singleElement().asString().contains("20/04/2026", "294-QĐ/TW, điểm 4.1");
        assertThat(cases.complete(CEREMONY, file, inTime).outcome()).isEqualTo("HELD");
        assertThat(state(cases.reload(file))).isEqualTo(DeadlineState.MET);
    }

    @Test
    void aLateCeremonyNeedsTheSuperiorsConsentAndItsNewLimit() {
        CaseFile file = decided(true);
        clock.moveTo(DUE.plusDays(3));

        assertThat(cases.refused(CEREMONY, file, Map.of("action", "CONSENT")))
                .extracting(Problem::field)
                .containsExactly("lateReason");
        assertThat(cases.complete(CEREMONY, file, Map.of("action", "CONSENT", "lateReason", "Bí thư đi chữa bệnh"))
                        .outcome())
                .isEqualTo("CONSENT");
        assertThat(cases.refused("consentLateCeremony", file, Map.of("newLimit", DUE.toString())))
                .extracting(Problem::field)
                .contains("newLimit");
        cases.complete(
                "consentLateCeremony", file, Map.of("newLimit", DUE.plusDays(10).toString()));
        assertThat(deadlines.taskDue(file.id(), null, CEREMONY)).isEqualTo(DUE.plusDays(10));
        assertThat(state(cases.reload(file))).as("warns no more").isEqualTo(DeadlineState.EXTENDED);
        clock.moveTo(DUE.plusDays(11));

        assertThat(of(cases.refused(CEREMONY, file, Map.of()), "heldOn")).hasSize(1);
        cases.complete(CEREMONY, file, Map.of("heldOn", DUE.plusDays(10).toString()));

        assertThat(state(cases.reload(file))).isEqualTo(DeadlineState.LATE);
        assertThat(state(file, "T12A")).as("held on the day consented to").isEqualTo(DeadlineState.MET);
    }

    @Test
    void theHelperIsAnOfficialMemberWhoMayChange() {
        CaseFile file = decided(true);
        LocalDate assigned = file.date(DateKind.HELPER_ASSIGNED).orElseThrow();
        String other = member(ORDINARY_CELL, 1);

        assertThat(of(cases.refused(CEREMONY, file, Map.of("helper", "999999999")), "helper"))
                .hasSize(1);
        cases.complete(CEREMONY, file, Map.of("helper", other));

        CaseFile stored = cases.reload(file);
        assertThat(stored.helperId()).isEqualTo(Long.valueOf(other));
        assertThat(stored.date(DateKind.HELPER_ASSIGNED)).contains(assigned);
        assertThat(register.papers(stored, PaperKind.HELPER_ASSIGNMENT)).hasSize(1);
    }

    @Test
    void aShorterProgrammeNeedsAReason() {
        CaseFile file = decided(true);
        Map<String, Object> withoutSpeech =
                Map.of("programme", List.of("SALUTE", "REASON", "DECISION_READ", "OATH", "DUTIES", "CLOSING"));

        assertThat(cases.refused(CEREMONY, file, withoutSpeech)).singleElement().satisfies(problem -> {
            assertThat(problem.warning()).isTrue();
            assertThat(problem.text()).contains("cấp trên phát biểu", "06-HD/TW, điểm 3.8");
        });
        cases.complete(CEREMONY, file, with(withoutSpeech, "overrideReason", "Cấp trên vắng"));
        assertThat(cases.reload(file).ceremonyDate()).isPresent();
    }

    @Test
    void theCeremonyCannotPrecedeTheDecision() {
        CaseFile file = decided(true);

        List<Problem> problems = cases.refused(CEREMONY, file, Map.of("heldOn", TODAY.toString()));

        assertThat(of(problems, "heldOn")).hasSize(2).allMatch(text -> text.contains("294-QĐ/TW, điểm 4.1"));
    }

    /** A case decided on 5 March 2026; the clock stands on 9 March. */
    private CaseFile decided(boolean received) {
        CaseFile file = after(
                ready(ORDINARY_CELL), "recordCellAdmissionVote", "recordCommitteeAdmissionVote", "appraiseDossier");
        Map<String, Object> decision = new HashMap<>();
        decision.put("receivedOn", null);
        cases.complete("recordAdmissionDecision", file, decision);
        clock.moveTo(RECEIVED);
        return received ? with(file, DateKind.DECISION_RECEIVED, RECEIVED) : cases.reload(file);
    }

    private DeadlineState state(CaseFile file) {
        return state(file, "T12");
    }

    private DeadlineState state(CaseFile file, String limit) {
        return deadlines.of(file.id()).stream()
                .filter(deadline -> deadline.limit().equals(limit))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Map<String, Object> with(Map<String, Object> values, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(field, value);
        return changed;
    }
}
