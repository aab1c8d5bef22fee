package vn.ketnap.procedure.sympathizer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.ConsentKind;
import vn.ketnap.regulation.LeavingReason;
import vn.ketnap.regulation.SpecialGroup;
import vn.ketnap.vocabulary.CaseStatus;

/** Who was a member before: 294-QĐ/TW, point 3.5. */
@KetNapTest
class ReadmissionTest {

    private static final LocalDate REMOVED = LocalDate.of(2026, 11, 2);
    private static final LocalDate FREE = LocalDate.of(2029, 11, 2);

    @Autowired
    TestCases cases;

    @Autowired
    NominatePerson nominations;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void whoWasRemovedWaitsThirtySixMonthsWhateverTheFormSays() {
        Map<String, Object> again = removed(REMOVED, LocalDate.of(2025, 9, 1), Map.of());
        Map<String, Object> flagged = new HashMap<>(again);
        flagged.putAll(Map.of("formerMember", true, "leftReason", "OTHER", "leftOn", "2020-01-01"));

        for (LocalDate on : List.of(LocalDate.of(2026, 11, 3), FREE.minusDays(1))) {
            for (Map<String, Object> form : List.of(again, flagged)) {
                assertThat(refused(form, on)).singleElement().satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("citizenId");
                    assertThat(problem.message()).contains("02/11/2026", "02/11/2029");
                    assertThat(problem.article()).startsWith("294-QĐ/TW, điểm 3.5");
                });
            }
        }

        CaseFile free = nominate(again, FREE);
        assertThat(free.applicant().former().reason()).isEqualTo(LeavingReason.OTHER);
        assertThat(free.applicant().former().leftOn()).isEqualTo(REMOVED);
    }

    @Test
    void nobodyIsAdmittedAgainTwice() {
        Map<String, Object> first = removed(REMOVED, LocalDate.of(2025, 9, 1), Map.of());
        Map<String, Object> second = removed(LocalDate.of(2031, 3, 3), FREE, first);

        assertThat(refused(second, LocalDate.of(2036, 1, 4)))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("chỉ kết nạp lại một lần");
    }

    @Test
    void aNominationThatCameToNothingIsNoReadmission() {
        Map<String, Object> again = removed(REMOVED, LocalDate.of(2025, 9, 1), Map.of());
        CaseFile second = nominate(again, FREE);
        database.update(
                "update admission_case set status = ?, closed_on = ?, held_applicant_id = null where id = ?",
                CaseStatus.WITHDRAWN.name(),
                FREE.plusDays(10),
                second.id());

        assertThat(nominate(again, FREE.plusDays(20)).applicant().former().readmitted())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GAVE_UP_ACTIVITIES, 2000-01-01, , false, tự bỏ sinh hoạt",
        "OWN_REQUEST, 2000-01-01, , false, tự xin ra",
        "DISUNITY, 2000-01-01, , false, mất đoàn kết",
        "CORRUPTION, 2000-01-01, , false, tham nhũng",
        "SERIOUS_CRIME, 2000-01-01, 2005-01-01, false, nghiêm trọng trở lên",
        "LESS_SERIOUS_CRIME, 2000-01-01, , false, chưa ghi ngày được xóa án tích",
        "LESS_SERIOUS_CRIME, 2000-01-01, 2021-11-04, false, 04/11/2026",
        "OTHER, 2023-11-04, , false, 04/11/2026",
        "OWN_REQUEST_HARDSHIP, 2023-11-04, , false, 04/11/2026",
        "OTHER, 2000-01-01, , true, chỉ kết nạp lại một lần"
    })
    void whatTheFormSaysIsHeldAgainstTheTable(
            LeavingReason reason, LocalDate leftOn, LocalDate clearedOn, boolean readmitted, String message) {
        LocalDate on = LocalDate.of(2026, 11, 3);

        assertThat(refused(former(reason, leftOn, clearedOn, readmitted), on))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("leftReason");
                    assertThat(problem.message()).contains(message);
                    assertThat(problem.article()).startsWith("294-QĐ/TW, điểm 3.5");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "LESS_SERIOUS_CRIME, 2000-01-01, 2021-11-03",
        "OTHER, 2023-11-03,",
        "OWN_REQUEST_HARDSHIP, 2023-11-03,",
        "POPULATION_POLICY, 2026-01-01,"
    })
    void whoHasWaitedIsNominated(LeavingReason reason, LocalDate leftOn, LocalDate clearedOn) {
        CaseFile file = nominate(former(reason, leftOn, clearedOn, false), LocalDate.of(2026, 11, 3));

        assertThat(file.applicant().former().reason()).isEqualTo(reason);
    }

    @Test
    void aFormerMemberSaysWhenAndWhy() {
        Map<String, Object> form = person();
        form.put("formerMember", true);

        assertThat(refused(form, LocalDate.of(2026, 11, 3)))
                .extracting(Problem::field)
                .containsExactly("leftReason", "leftOn");
    }

    @Test
    void theYearsOfMembershipCountFromTheFirstAdmissionLessTheTimeOutside() {
        LocalDate on = LocalDate.of(2026, 11, 3);
        Map<String, Object> form = former(LeavingReason.OTHER, LocalDate.of(2015, 6, 30), null, false);
        form.put("firstAdmittedOn", "2015-07-01");
        assertThat(refused(form, on)).extracting(Problem::field).containsExactly("firstAdmittedOn");

        CaseFile again = cases.before("registerMember", ORDINARY_CELL, LocalDate.of(2025, 9, 1), former("2010-06-30"));

        LocalDate decision = again.decisionDate().orElseThrow();
        assertThat(again.seniorityFrom()).contains(decision.minusDays(1826));
        assertThat(again.officialDate())
                .contains(again.ceremonyDate().orElseThrow().plusMonths(12));
        assertThat(again.consents()).containsOnlyKeys(ConsentKind.READMISSION);
        CaseFile first = cases.before("registerMember", ORDINARY_CELL, LocalDate.of(2025, 9, 1));
        assertThat(first.seniorityFrom()).isEqualTo(first.decisionDate());
    }

    /** What a nomination adds for a person who was a member from that decision until five years later. */
    private static Map<String, Object> former(String admittedOn) {
        return Map.of(
                "formerMember",
                true,
                "leftReason",
                "OTHER",
                "leftOn",
                LocalDate.parse(admittedOn).plusYears(5).toString(),
                "firstAdmittedOn",
                admittedOn);
    }

    @Test
    void theDossierDoesNotBeginBeforeTheTime() {
        CaseFile file = cases.before("authorizeDossier", ORDINARY_CELL, LocalDate.of(2025, 9, 1));
        leftOn(file, clock.today().minusMonths(36).plusDays(1));

        assertThat(cases.refused("authorizeDossier", file, Map.of("overrideReason", "Đã xem xét")))
                .filteredOn(problem -> !problem.warning())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("decidedOn");
                    assertThat(problem.article()).isEqualTo("294-QĐ/TW, điểm 3.5");
                });

        leftOn(file, clock.today().minusMonths(36));
        assertThat(cases.complete("authorizeDossier", file, Map.of("overrideReason", "Đã đủ thời gian"))
                        .outcome())
                .isEqualTo("AUTHORIZED");
    }

    @Test
    void theCellDoesNotVoteBeforeTheTime() {
        CaseFile file = cases.before("recordCellAdmissionVote", ORDINARY_CELL, LocalDate.of(2025, 9, 1));
        leftOn(file, clock.today().minusMonths(36).plusDays(1));

        assertThat(cases.refused("recordCellAdmissionVote", file, Map.of()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("meetingDate");
                    assertThat(problem.article()).isEqualTo("294-QĐ/TW, điểm 3.5");
                });

        leftOn(file, clock.today().minusMonths(36));
        cases.complete("recordCellAdmissionVote", file, Map.of());
        assertThat(cases.reload(file).consents()).containsOnlyKeys(ConsentKind.READMISSION);
    }

    @Test
    void specialGroupsAreKeptAndFollowFromReligionAndEthnicGroup() {
        Map<String, Object> form = person();
        form.put("religion", "Công giáo");
        form.put("ethnicity", "Hoa");
        form.put("specialGroups", List.of("FOREIGN_SPOUSE", "UNDER_PROCEEDINGS"));

        assertThat(cases.reload(nominate(form, LocalDate.of(2026, 11, 3)))
                        .applicant()
                        .groups())
                .containsExactlyInAnyOrder(
                        SpecialGroup.RELIGIOUS,
                        SpecialGroup.HOA,
                        SpecialGroup.FOREIGN_SPOUSE,
                        SpecialGroup.UNDER_PROCEEDINGS);
    }

    /** A person who was nominated, admitted and removed by a decision of that day: the form of the next nomination. */
    private Map<String, Object> removed(LocalDate on, LocalDate nominated, Map<String, Object> known) {
        CaseFile file = cases.before("registerMember", ORDINARY_CELL, nominated, known);
        clock.moveTo(on);
        cases.complete("recordCellRemovalVote", file, Map.of());
        cases.complete("recordCommitteeRemovalVote", file, Map.of());
        cases.complete("recordRemovalDecision", file, Map.of());
        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.REMOVED);
        Map<String, Object> again = person();
        again.put(
                "citizenId",
                database.queryForObject(
                        "select citizen_id from applicant where id = ?",
                        String.class,
                        file.applicant().id()));
        return again;
    }

    private void leftOn(CaseFile file, LocalDate day) {
        database.update(
                "update applicant set former_member = true, left_reason = 'OTHER', left_on = ? where id = ?",
                day,
                file.applicant().id());
    }

    private static Map<String, Object> former(
            LeavingReason reason, LocalDate leftOn, LocalDate clearedOn, boolean readmitted) {
        Map<String, Object> form = person();
        form.put("formerMember", true);
        form.put("leftReason", reason.name());
        form.put("leftOn", leftOn.toString());
        form.put("recordClearedOn", clearedOn == null ? null : clearedOn.toString());
        form.put("readmittedBefore", readmitted);
        return form;
    }

    private static Map<String, Object> person() {
        return TestCases.nomination(ORDINARY_CELL, REMOVED);
    }

    private CaseFile nominate(Map<String, Object> values, LocalDate on) {
        clock.moveTo(on);
        Map<String, Object> form = new HashMap<>(values);
        form.put("nominatedOn", on.toString());
        return transactions.execute(
                status -> nominations.nominate(form, TestOrganization.login("cell-secretary." + ORDINARY_CELL)));
    }

    private List<Problem> refused(Map<String, Object> values, LocalDate on) {
        try {
            nominate(values, on);
        } catch (RefusedException refused) {
            return refused.problems();
        }
        throw new AssertionError("accepted: " + values);
    }
}
