package vn.ketnap.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.ketnap.regulation.EligibilityResult.BLOCK;
import static vn.ketnap.regulation.EligibilityResult.OK;
import static vn.ketnap.regulation.EligibilityResult.OK_WITH_PRIOR_CONSENT;
import static vn.ketnap.regulation.EligibilityResult.REVIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ketnap.engine.rules.RuleTables;
import vn.ketnap.regulation.CompetentCommittee.Decider;
import vn.ketnap.regulation.DocumentValidity.Remedy;
import vn.ketnap.regulation.IntroducerRule.Union;
import vn.ketnap.regulation.ResidenceDuty.Duty;
import vn.ketnap.regulation.VerificationScope.Verify;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Education;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.voting.Threshold;

class RegulationsTest {

    private static final Regulations REGULATIONS = new Regulations(RuleTables.SHARED);

    @ParameterizedTest
    @CsvSource({
        "2021-07-29, R2021", "2021-07-30, R2021", "2025-01-19, R2021", "2025-01-20, R2025A", "2025-06-30, R2025A",
        "2025-07-01, R2025B", "2026-04-07, R2025B", "2026-04-08, R2026A", "2026-07-25, R2026A", "2026-07-26, R2026B"
    })
    void versionChangesOnTheDayItsRegulationTakesEffect(LocalDate date, String version) {
        assertThat(REGULATIONS.versionOn(date).id()).isEqualTo(version);
    }

    @Test
    void aVersionNamesItsDocumentAndWhetherItWasRead() {
        RegulationVersion read = REGULATIONS.versionOn(LocalDate.of(2025, 12, 1));
        assertThat(read.name()).isEqualTo("294-QĐ/TW ngày 26/5/2025");
        assertThat(read.confirmed()).isTrue();

        RegulationVersion heardOf = REGULATIONS.versionOn(LocalDate.of(2026, 11, 21));
        assertThat(heardOf.confirmed()).isFalse();
        assertThat(heardOf.basis().text()).isEqualTo("208-QĐ/TW (cần xác nhận)");
    }

    @ParameterizedTest
    @CsvSource({"R2021, 60", "R2025A, 60", "R2025B, 45", "R2026A, 45", "R2026B, 45"})
    void admissionDecisionLimitFollowsTheVersion(String regulation, int workingDays) {
        TimeLimit limit = REGULATIONS.timeLimit("T09", regulation).orElseThrow();
        assertThat(limit.length()).isEqualTo(workingDays + " ngày làm việc");
        assertThat(limit.unit()).isEqualTo(LimitUnit.WORKING_DAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "R2021, DECISION_RECEIVED",
        "R2025A, DECISION_RECEIVED",
        "R2025B, DECISION_RECEIVED",
        "R2026A, DECISION_RECEIVED",
        "R2026B, ADMISSION_DECISION"
    })
    void ceremonyLimitStartsWithReceiptUnlessTheTextInForceIsKnownToCountFromTheDecision(
            String regulation, DateKind start) {
        TimeLimit limit = REGULATIONS.timeLimit("T12", regulation).orElseThrow();
        assertThat(limit.startEvents()).containsExactly(start);
        assertThat(limit.amount()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R2021", "R2025A", "R2025B", "R2026A", "R2026B"})
    void everyVersionHasTheSameSetOfLimitsWithoutLocalOnes(String regulation) {
        List<TimeLimit> limits = REGULATIONS.timeLimits(regulation);
        assertThat(limits)
                .extracting(TimeLimit::limit)
                .containsExactly(
                        "T01", "T02", "T03", "T04", "T05", "T09", "T10", "T12", "T12A", "T13", "T15", "T16", "T17",
                        "T18", "T19", "T20", "T21", "T22", "T23", "T24", "T25", "T26", "T27", "T28", "T29", "T30",
                        "T31", "T32", "T37", "T42", "T33", "T34", "T34A", "T45");
        assertThat(limits).allSatisfy(limit -> {
            assertThat(limit.warnAt()).isNotEmpty();
            assertThat(limit.escalateTo()).isNotEmpty();
            assertThat(limit.isExtension() && limit.extendsLimit().isEmpty()).isFalse();
        });
        assertThat(REGULATIONS.localTimeLimits(regulation))
                .extracting(TimeLimit::limit)
                .isSubsetOf("T07", "T08", "T11", "T14", "T43");
    }

    @Test
    void extensionNamesTheLimitItProlongs() {
        TimeLimit extension = REGULATIONS.timeLimit("T10", "R2025B").orElseThrow();
        assertThat(extension.extendsLimit()).isEqualTo("T09");
        assertThat(extension.basis().text()).isEqualTo("294-QĐ/TW, điểm 4.3.1");
        assertThat(REGULATIONS.timeLimit("T10", "R2021").orElseThrow().basis().text())
                .endsWith("(giả định)");
    }

    @Test
    void limitsOfTheLawOfTodayAskToBeCompared() {
        assertThat(REGULATIONS.timeLimit("T09", "R2026B").orElseThrow().basis()).satisfies(basis -> {
            assertThat(basis.certainty()).isEqualTo(Certainty.SECONDARY);
            assertThat(basis.note()).containsIgnoringCase("cần đối chiếu với 208-QĐ/TW");
        });
    }

    @Test
    void probationEndWarnsFiveTimesAndFirstTheHelper() {
        TimeLimit limit = REGULATIONS.timeLimit("T17", "R2026B").orElseThrow();
        assertThat(limit.warnAt()).extracting(WarningStep::toString).containsExactly("90d", "60d", "30d", "15d", "7d");
        assertThat(limit.escalateTo()).startsWith(Role.HELPER, Role.CELL_SECRETARY, Role.GRASSROOTS_OFFICER);
    }

    @Test
    void tasksAreDueWithTheirLimitOrAnOfficeTarget() {
        assertThat(REGULATIONS.taskDue("recordAdmissionDecision", "R2026B").limits())
                .containsExactly("T09", "T10", "T25");
        TaskDue office = REGULATIONS.taskDue("planVerification", "R2026B");
        assertThat(office.limits()).isEmpty();
        assertThat(office.amount()).isEqualTo(5);
        assertThat(office.basis().text()).isEqualTo("Mốc làm việc của văn phòng (giả định)");
        assertThatIllegalArgumentException().isThrownBy(() -> REGULATIONS.taskDue("noSuchTask", "R2026B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R2021", "R2025A", "R2025B", "R2026A", "R2026B"})
    void twoThirdsInTheCellAndMoreThanHalfInTheStandingCommittee(String regulation) {
        assertThat(threshold(Body.CELL, Matter.ADMISSION, regulation)).isEqualTo(new Threshold(2, 3, false));
        assertThat(threshold(Body.COMMITTEE, Matter.REMOVAL, regulation)).isEqualTo(new Threshold(2, 3, false));
        assertThat(threshold(Body.STANDING_COMMITTEE, Matter.CONFIRMATION, regulation))
                .isEqualTo(new Threshold(1, 2, true));
        assertThat(threshold(Body.CELL, Matter.SYMPATHIZER, regulation)).isEqualTo(new Threshold(1, 2, true));
    }

    @ParameterizedTest
    @CsvSource({
        "2008-03-10, 2026-03-09, BLOCK", // the day before the 18th birthday
        "2008-03-10, 2026-03-10, OK",
        "2008-02-29, 2026-02-28, BLOCK",
        "2008-02-29, 2026-03-01, OK",
        "1966-03-10, 2026-03-31, OK", // still the month of the 60th birthday
        "1966-03-10, 2026-04-01, BLOCK"
    })
    void ageCountsTheLowerBoundByDayAndTheUpperByMonth(LocalDate birth, LocalDate review, EligibilityResult result) {
        assertThat(REGULATIONS.age(birth, review, false, "R2025B").result()).isEqualTo(result);
    }

    @Test
    void aboveTheUpperAgeOnlyExceptionsWithConsent() {
        LocalDate birth = LocalDate.of(1960, 1, 1);
        Ruling ruling = REGULATIONS.age(birth, LocalDate.of(2025, 9, 1), true, "R2025B");
        assertThat(ruling.result()).isEqualTo(OK_WITH_PRIOR_CONSENT);
        assertThat(ruling.basis().article()).isEqualTo("294-QĐ/TW, điểm 1.1");
        assertThat(ruling.basis().note()).isNotBlank();
    }

    @Test
    void completedProgrammeReplacesTheDiplomaOnlyUnder208() {
        assertThat(programme("R2025B")).isEqualTo(BLOCK);
        assertThat(programme("R2026A")).isEqualTo(REVIEW);
        assertThat(programme("R2026B")).isEqualTo(OK);
    }

    @Test
    void introducersDependOnYouthAgeAndUnions() {
        LocalDate on = LocalDate.of(2026, 8, 3);
        UnionSituation member = new UnionSituation(true, true, true, true);
        // 30 years until the day before the 31st birthday
        assertThat(REGULATIONS
                        .introducers(LocalDate.of(1995, 8, 4), on, member, "R2025B")
                        .union())
                .isEqualTo(Union.YOUTH_UNION);
        IntroducerRule above = REGULATIONS.introducers(LocalDate.of(1995, 8, 3), on, member, "R2025B");
        assertThat(above.members()).isEqualTo(2);
        assertThat(above.monthsTogether()).isEqualTo(12);
        assertThat(REGULATIONS
                        .introducers(
                                LocalDate.of(2000, 1, 1), on, new UnionSituation(true, false, true, true), "R2025B")
                        .result())
                .isEqualTo(BLOCK);
    }

    @Test
    void papersLoseTheirValidity() {
        DocumentValidity certificate = REGULATIONS.validity(DocumentKind.AWARENESS_CERTIFICATE, "R2025B");
        assertThat(certificate.months()).isEqualTo(60);
        assertThat(certificate.whenExceeded()).isEqualTo(Remedy.REDO_CLASS);
        assertThat(REGULATIONS.validity(DocumentKind.DOSSIER, "R2026B").months())
                .isEqualTo(12);
    }

    /** The order of the regulations, read aloud: the first that fits decides, whatever else is true of the unit. */
    @ParameterizedTest
    @ValueSource(strings = {"R2021", "R2025A", "R2025B", "R2026A", "R2026B"})
    void whoDecidesIsTheFirstThatFitsWhateverElseIsTrueOfTheUnit(String regulation) {
        for (int traits = 0; traits < 64; traits++) {
            boolean armed = (traits & 1) > 0;
            boolean owner = (traits & 2) > 0;
            boolean authorized = (traits & 4) > 0;
            boolean delegated = (traits & 8) > 0;
            boolean directCell = (traits & 16) > 0;
            boolean underProvince = (traits & 32) > 0;
            UnitTraits unit = new UnitTraits(armed, authorized, delegated, directCell, underProvince);

            Decider decider = Decider.SUPERIOR;
            Body body = Body.STANDING_COMMITTEE;
            if (!armed && !owner) {
                if (!directCell && regulation.equals("R2026B")) {
                    decider = Decider.GRASSROOTS;
                } else if (!directCell && authorized) {
                    decider = Decider.GRASSROOTS;
                    body = Body.COMMITTEE;
                } else if (!directCell && delegated) {
                    decider = Decider.GRASSROOTS;
                } else if (underProvince) {
                    decider = Decider.PROVINCE;
                    body = Body.PERMANENT_SECRETARIAT;
                }
            }

            CompetentCommittee committee = REGULATIONS.competentCommittee(unit, owner, regulation);
            assertThat(committee.decider()).as("%s, owner %s", unit, owner).isEqualTo(decider);
            assertThat(committee.body()).as("%s, owner %s", unit, owner).isEqualTo(body);
            assertThat(committee.committeeVote()).isEqualTo(!directCell);
            assertThat(committee.appraisal()).isEqualTo(body != Body.COMMITTEE);
        }
    }

    /** A value of an enum without a row would fail only when a case meets it. */
    @Test
    void everyValueOfEveryEnumHasARow() {
        assertThat(Stream.of(Education.values())
                        .map(education -> REGULATIONS.education(education, false, false, "R2025B")))
                .hasSize(7);
        assertThat(Stream.of(Relation.values())
                        .map(relation -> REGULATIONS.verification(
                                relation, new FamilySituation(false, false, true, 40, false), "R2026B")))
                .hasSize(12);
        assertThat(Stream.of(ResidenceSituation.values()).map(situation -> REGULATIONS.residence(situation, "R2026B")))
                .hasSize(7);
    }

    @Test
    void residenceVerificationAndProbation() {
        assertThat(REGULATIONS.residence(ResidenceSituation.BARRACKS, "R2026B").duty())
                .isEqualTo(Duty.INTRODUCE_EXEMPT);
        assertThat(REGULATIONS
                        .verification(Relation.FATHER, new FamilySituation(true, false, true, 60, false), "R2026B")
                        .verify())
                .isEqualTo(Verify.PRESENT_ONLY);
        assertThat(REGULATIONS.probation("R2026B").months()).isEqualTo(12);
        assertThat(REGULATIONS.probation("R2026B").failedVotes()).isEqualTo(3);
    }

    @Test
    void unknownVersionIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> REGULATIONS.timeLimits("R1900"));
        assertThatIllegalArgumentException().isThrownBy(() -> REGULATIONS.probation("R1900"));
    }

    @Test
    void sameQuestionIsAskedOnce() {
        AtomicInteger asked = new AtomicInteger();
        Regulations counting = new Regulations((decision, inputs) -> {
            asked.incrementAndGet();
            return List.of(Map.of("minimumOfficialMembers", 3, "article", "Điều 5", "certainty", "CERTAIN"));
        });
        counting.cellMeeting("R2025B");
        counting.cellMeeting("R2025B");
        assertThat(asked).hasValue(1);
    }

    private static Threshold threshold(Body body, Matter matter, String regulation) {
        return REGULATIONS.requiredVote(body, matter, regulation).threshold();
    }

    private static EligibilityResult programme(String regulation) {
        return REGULATIONS
                .education(Education.LOWER_SECONDARY_PROGRAMME, false, false, regulation)
                .result();
    }
}
