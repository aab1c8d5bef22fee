package vn.ketnap.procedure.sympathizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.PersonRulings;
import vn.ketnap.regulation.EligibilityResult;
import vn.ketnap.report.casefile.CaseOverviews;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** Who a nominated person is: when born, and the same as in earlier cases. */
@KetNapTest
class NominatedPersonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final String ARTICLE = "06-HD/TW, điểm 9.2";

    @Autowired
    NominatePerson nominations;

    @Autowired
    CaseDesk desk;

    @Autowired
    PersonRulings rulings;

    @Autowired
    CaseOverviews overviews;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void day() {
        clock.moveTo(DAY);
    }

    /** A year in the place of a day is never taken for its first day, however it was typed. */
    @Test
    void aYearIsNoDay() {
        for (String typed : List.of("1960", "1958", "00/00/1952", "030265")) {
            Map<String, Object> values = person(Map.of());
            values.put("birthDate", typed);
            assertThat(refused(values)).extracting(Problem::field).containsExactly("birthDate");
        }
        Map<String, Object> year = person(Map.of());
        year.put("birthDate", "1960");
        assertThat(refused(year)).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("Chỉ có năm 1960, một năm không phải là một ngày", "ghi đủ ngày, tháng, năm"));
    }

    @Test
    void whereThePapersHaveOnlyTheYearItStandsAsAYear() {
        Map<String, Object> values = yearOnly("1970");
        assertThat(refused(values))
                .extracting(Problem::field, Problem::warning)
                .containsExactly(tuple("birthYear", true));
        assertThat(refused(values).get(0).article()).startsWith(ARTICLE);

        values.put("overrideReason", "Giấy khai sinh số 12 và căn cước chỉ ghi năm 1970");
        CaseFile file = nominate(values);

        assertThat(reloaded(file).applicant().birth().text()).isEqualTo("1970");
        assertThat(overviews
                        .of(TestOrganization.login("manager.CS01"), file.number())
                        .orElseThrow()
                        .person()
                        .birthDate()
                        .iso())
                .isEqualTo("1970");
    }

    /** Nobody is taken for older than sure: by the last day of the year. */
    @Test
    void ageIsCountedByTheLastDayOfTheYear() {
        Map<String, Object> young = yearOnly("2008");
        young.put("overrideReason", "Giấy tờ chỉ ghi năm");
        CaseFile file = nominate(young);

        assertThat(age(file, LocalDate.of(2026, 12, 30))).isEqualTo(EligibilityResult.BLOCK);
        assertThat(age(file, LocalDate.of(2026, 12, 31))).isEqualTo(EligibilityResult.OK);
        assertThat(refused(yearOnly("2015"))).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo("birthYear");
            assertThat(problem.warning()).isFalse();
            assertThat(problem.message()).contains("Người sinh năm 2015 chưa đủ");
        });
    }

    @Test
    void aDayAndAYearAtOnceOrNeitherAreRefused() {
        Map<String, Object> both = person(Map.of("birthYear", 1994));
        assertThat(refused(both)).extracting(Problem::field).containsExactly("birthYear");
        Map<String, Object> neither = person(Map.of());
        neither.put("birthDate", null);
        assertThat(refused(neither)).extracting(Problem::field).containsExactly("birthDate");
    }

    @Test
    void theSameCitizenNumberIsTheSamePersonBornOnTheSameDay() {
        Map<String, Object> first = person(Map.of());
        CaseFile file = nominate(first);
        transactions.executeWithoutResult(
                status -> desk.file(file.id()).close(CaseStatus.WITHDRAWN, DAY, "Xin rút để giới thiệu lại"));
        Map<String, Object> again = new HashMap<>(first);
        again.put("fullName", "Nguyễn Thị Phương Thanh");
        again.put("birthDate", "1994-03-21");

        assertThat(refused(again))
                .allSatisfy(problem -> {
                    assertThat(problem.article()).startsWith(ARTICLE);
                    assertThat(problem.message()).doesNotContain("Thảo", "20/03/1994", file.number());
                })
                .extracting(Problem::field, Problem::warning)
                .containsExactly(tuple("fullName", true), tuple("birthDate", true));

        again.put("fullName", "NGUYỄN THỊ PHƯƠNG THẢO");
        again.put("birthDate", "1994-03-20");
        assertThat(nominate(again).number()).isNotEqualTo(file.number());
    }

    /** Of somebody who was a member before the day of birth stands in the admission papers. */
    @Test
    void aFormerMemberIsBornOnTheSameDayAsThen() {
        Map<String, Object> first = person(Map.of());
        CaseFile file = nominate(first);
        transactions.executeWithoutResult(status -> {
            CaseFile member = desk.file(file.id());
            member.record(DateKind.CEREMONY, LocalDate.of(2019, 5, 6));
            member.close(CaseStatus.REMOVED, LocalDate.of(2020, 3, 2), "Xóa tên");
        });
        Map<String, Object> again = new HashMap<>(first);
        again.put("birthDate", "1994-03-21");

        assertThat(refused(again))
                .filteredOn(problem -> problem.field().equals("birthDate"))
                .extracting(Problem::warning)
                .containsExactly(false);
    }

    private EligibilityResult age(CaseFile file, LocalDate on) {
        return rulings.of(reloaded(file).applicant(), on).get(0).result();
    }

    private CaseFile reloaded(CaseFile file) {
        return transactions.execute(status -> desk.file(file.id()));
    }

    private static Map<String, Object> yearOnly(String year) {
        Map<String, Object> values = person(Map.of("birthDate", year + "-05-05"));
        values.remove("birthDate");
        values.put("birthYear", year);
        return values;
    }

    private static Map<String, Object> person(Map<String, Object> changes) {
        return TestCases.nomination(ORDINARY_CELL, DAY, changes);
    }

    private CaseFile nominate(Map<String, Object> values) {
        return transactions.execute(
                status -> nominations.nominate(values, TestOrganization.login("cell-secretary." + ORDINARY_CELL)));
    }

    private List<Problem> refused(Map<String, Object> values) {
        try {
            nominate(values);
        } catch (RefusedException refused) {
            return refused.problems();
        }
        throw new AssertionError("accepted: " + values);
    }
}
