package vn.ketnap.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.AUTHORIZED_CELL;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.LocalOrder;
import vn.ketnap.regulation.LocalRule;
import vn.ketnap.regulation.LocalRules;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.DateKind;

/** Limits and rules that only count where a unit has switched them on, and the ages that a person comes near to. */
@KetNapTest
class LocalLimitsTest {

    /** A Monday; nothing is off in the weeks after. */
    private static final LocalDate VOTED = LocalDate.of(2026, 9, 7);

    @Autowired
    LocalRules rules;

    @Autowired
    Regulations regulations;

    @Autowired
    DeadlineRegister register;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void moveClock() {
        clock.moveTo(VOTED);
    }

    @AfterEach
    void everythingIsOffAgain() {
        database.update("delete from local_order");
        rules.reload();
    }

    @Test
    void everyLocalLimitCanBeSwitchedOnAndIsOffAtFirst() {
        for (String regulation : List.of("R2025B", "R2026A", "R2026B")) {
            assertThat(rules.all(regulation))
                    .extracting(LocalRule::id)
                    .containsAll(regulations.localTimeLimits(regulation).stream()
                            .map(limit -> limit.limit())
                            .toList())
                    .allSatisfy(rule -> assertThat(rules.inForce(rule, List.of("CB0001", "CS01", "DU00"), VOTED))
                            .isFalse());
        }
        assertThat(rules.all("R2021")).isEmpty();
    }

    @Test
    void aLimitCountsInTheTreeOfTheUnitThatSwitchedItOn() {
        order("T07", "CS01", true, VOTED);
        CaseFile there = voted(ORDINARY_CELL);
        CaseFile elsewhere = voted(AUTHORIZED_CELL);

        assertThat(deadline(there, "T07").orElseThrow().dueDate()).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(deadline(elsewhere, "T07")).isEmpty();
        assertThat(deadline(there, "T11")).isEmpty();

        happened(there, DateKind.DOSSIER_RECEIVED, VOTED.plusDays(3));
        assertThat(deadline(there, "T07").orElseThrow().state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void itCountsFromItsFirstDayOn() {
        order("T08", "DU00", true, VOTED.plusDays(1));

        assertThat(deadline(voted(ORDINARY_CELL), "T08")).isEmpty();
        clock.moveTo(VOTED.plusDays(1));
        CaseFile later = cases.open(ORDINARY_CELL, VOTED.plusDays(1));
        happened(later, DateKind.CELL_ADMISSION_VOTE, VOTED.plusDays(1));
        assertThat(deadline(later, "T08")).isPresent();
    }

    @Test
    void theNearerUnitSaysHowItIs() {
        order("T14", "DU00", true, VOTED);
        order("T14", "CS03", false, VOTED);

        assertThat(rules.inForce("T14", List.of("CB0031", "CS03", "DU00"), VOTED))
                .isFalse();
        assertThat(rules.inForce("T14", List.of("CB0001", "CS01", "DU00"), VOTED))
                .isTrue();
    }

    @Test
    void switchedOffItEndsWhatRuns() {
        order("T11", "DU00", true, VOTED);
        CaseFile file = voted(ORDINARY_CELL);
        assertThat(deadline(file, "T11").orElseThrow().state()).isEqualTo(DeadlineState.OPEN);

        order("T11", "DU00", false, VOTED);

        assertThat(deadline(file, "T11").orElseThrow().state()).isEqualTo(DeadlineState.CANCELLED);
        assertThat(deadline(file, "T09").orElseThrow().state()).isEqualTo(DeadlineState.OPEN);
    }

    @Test
    void theVoteIsRepeatedWhereTheDecisionDoesNotComeInTime() {
        order("T11", "DU00", true, VOTED);
        CaseFile file = voted(ORDINARY_CELL);

        assertThat(deadline(file, "T11").orElseThrow().dueDate())
                .isEqualTo(deadline(file, "T09").orElseThrow().dueDate());
        LocalDate again = VOTED.plusDays(70);
        clock.moveTo(again);
        happened(file, DateKind.CELL_ADMISSION_VOTE, again);
        assertThat(deadline(file, "T11").orElseThrow().startDate()).isEqualTo(again);
        happened(file, DateKind.ADMISSION_DECISION, again.plusDays(10));
        assertThat(deadline(file, "T11").orElseThrow().state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void sixtyIsWatchedFromAYearBeforeOnUntilTheCellVotes() {
        CaseFile near = cases.open(ORDINARY_CELL, VOTED, Map.of("birthDate", "1967-05-20"));
        CaseFile far = cases.open(ORDINARY_CELL, VOTED, Map.of("birthDate", "1968-05-20"));

        DeadlineView sixty = deadline(near, "T42").orElseThrow();
        assertThat(sixty.dueDate()).isEqualTo(LocalDate.of(2027, 5, 20));
        assertThat(sixty.startDate()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(deadline(far, "T42")).isEmpty();

        happened(near, DateKind.CELL_ADMISSION_VOTE, VOTED.plusDays(1));
        assertThat(deadline(near, "T42").orElseThrow().state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void theYouthAgeIsWatchedWhereTheProvinceWantsItUntilThePersonIsIntroduced() {
        Map<String, Object> thirty = Map.of("birthDate", "1995-12-20");
        assertThat(deadline(cases.open(ORDINARY_CELL, VOTED, thirty), "T43")).isEmpty();
        order("T43", "DU00", true, VOTED);
        CaseFile file = cases.open(ORDINARY_CELL, VOTED, thirty);

        assertThat(deadline(file, "T43").orElseThrow().dueDate()).isEqualTo(LocalDate.of(2026, 12, 20));
        happened(file, DateKind.INTRODUCTION, VOTED.plusDays(2));
        assertThat(deadline(file, "T43").orElseThrow().state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void resultsComeBeforeTheDossierWhereTheProvinceWantsThem() {
        CaseFile file = cases.before("authorizeDossier", ORDINARY_CELL, VOTED);
        order(LocalRule.RESULTS, "DU00", true, VOTED);

        assertThat(cases.refused("authorizeDossier", file, Map.of()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("resultsMet");
                    assertThat(problem.warning()).isTrue();
                    assertThat(problem.article()).isEqualTo("02-HD/BTCTU (Hà Nội) (hướng dẫn địa phương)");
                });
        cases.complete("authorizeDossier", file, Map.of("resultsMet", true));
    }

    @Test
    void anOldDossierIsVerifiedAgainWhereTheProvinceWantsIt() {
        CaseFile file = cases.before("recordCellAdmissionVote", ORDINARY_CELL, LocalDate.of(2025, 10, 1));
        clock.moveTo(VOTED.plusYears(1));
        order(LocalRule.VERIFIED_AGAIN, "CS01", true, VOTED);

        assertThat(cases.refused("redoExpiredPapers", file, Map.of()))
                .filteredOn(problem -> problem.field().equals("changed"))
                .extracting(Problem::article)
                .containsExactly("02-HD/BTCTU (Hà Nội) (hướng dẫn địa phương)");
        database.update("delete from local_order");
        rules.reload();
        cases.complete("redoExpiredPapers", file, Map.of());
    }

    private void order(String rule, String unit, boolean on, LocalDate from) {
        rules.enter(
                new LocalOrder(unit, rule, on, "02-HD/BTCTU", VOTED.minusMonths(3), from, "quantri", clock.instant()));
    }

    private CaseFile voted(String cell) {
        CaseFile file = cases.open(cell, VOTED);
        happened(file, DateKind.CELL_ADMISSION_VOTE, VOTED);
        return file;
    }

    private void happened(CaseFile file, DateKind kind, LocalDate on) {
        transactions.executeWithoutResult(status -> desk.record(file.id(), kind, on));
    }

    private Optional<DeadlineView> deadline(CaseFile file, String limit) {
        return register.of(file.id()).stream()
                .filter(deadline -> deadline.limit().equals(limit))
                .findFirst();
    }
}
