package vn.ketnap.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateMeaning;
import vn.ketnap.platform.DateMeaning.Kind;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.Birth;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.procedure.sympathizer.NominatePerson;
import vn.ketnap.training.GradeClass;
import vn.ketnap.training.OpenClass;

@KetNapTest
class PlausibleDatesTest {

    private static final String CELL = TestOrganization.ORDINARY_CELL;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    private static final LocalDate SIXTEEN_LONG_AGO = LocalDate.of(1990, 3, 20);

    @Autowired
    Map<String, Step<?>> steps;

    @Autowired
    PlausibleDates plausible;

    @Autowired
    FormBinder binder;

    @Autowired
    NominatePerson nominations;

    @Autowired
    TestCases cases;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    /** A date somewhere in a form: its field, how to fill it in, and what it means. */
    private record DateField(String task, Class<?> form, String field, String list, Kind meaning) {

        Map<String, Object> values(LocalDate date) {
            return list == null
                    ? Map.of(field, date.toString())
                    : Map.of(list, List.of(Map.of(field, date.toString())));
        }

        String name() {
            return list == null ? field : list + "[0]." + field;
        }
    }

    @TestFactory
    List<DynamicTest> noFormTakesADateThatCannotBe() {
        clock.moveTo(TODAY);
        List<DateField> fields = fields();
        assertThat(fields).hasSizeGreaterThan(60);
        return fields.stream()
                .map(field -> DynamicTest.dynamicTest(field.task() + "." + field.name(), () -> assertBounds(field)))
                .toList();
    }

    private void assertBounds(DateField field) {
        LocalDate birth = SIXTEEN_LONG_AGO.minusYears(16);
        assertRefused(field, LocalDate.of(1, 1, 1), birth);
        if (field.meaning() == Kind.BIRTH) {
            assertRefused(field, TODAY.minusDays(11), birth);
            assertRefused(field, LocalDate.of(1901, 5, 5), birth);
            assertTaken(field, LocalDate.of(1994, 3, 20), birth);
            return;
        }
        assertRefused(field, LocalDate.of(1985, 5, 5), LocalDate.of(1990, 5, 5));
        assertRefused(field, LocalDate.of(1929, 12, 31), null);
        if (field.meaning() == Kind.LIFE) {
            assertTaken(field, SIXTEEN_LONG_AGO.minusDays(1), birth);
        } else {
            assertRefused(field, SIXTEEN_LONG_AGO.minusDays(1), birth);
        }
        assertTaken(field, TODAY, birth);
        if (field.meaning() == Kind.PLAN) {
            assertTaken(field, TODAY.plusDays(1), birth);
        } else {
            assertRefused(field, TODAY.plusDays(1), birth);
        }
        if (field.meaning() == Kind.ELSEWHERE || field.meaning() == Kind.LIFE) {
            assertTaken(field, FOUNDED.minusDays(1), birth);
        } else {
            assertRefused(field, FOUNDED.minusDays(1), birth);
        }
    }

    private void assertRefused(DateField field, LocalDate date, LocalDate birth) {
        assertThat(problems(field, date, birth))
                .as(date.toString())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo(field.name());
                    assertThat(problem.warning()).isFalse();
                });
    }

    private void assertTaken(DateField field, LocalDate date, LocalDate birth) {
        assertThat(problems(field, date, birth)).as(date.toString()).isEmpty();
    }

    private List<Problem> problems(DateField field, LocalDate date, LocalDate birth) {
        clock.moveTo(TODAY);
        Record form = (Record) binder.bind(field.form(), field.values(date), new Problems());
        Problems found = new Problems();
        plausible.check(form, Birth.on(birth), CELL, found);
        return found.all();
    }

    private List<DateField> fields() {
        Map<String, Class<?>> forms = new HashMap<>();
        steps.forEach((task, step) -> forms.put(task, step.form()));
        forms.put("nominatePerson", NominatePerson.Form.class);
        forms.put("openClass", OpenClass.Form.class);
        forms.put("gradeClass", GradeClass.Form.class);
        forms.put("reviewSympathizerList", vn.ketnap.procedure.sympathizer.ReviewSympathizerList.Form.class);
        forms.put("reviewSympathizerAdditions", vn.ketnap.procedure.sympathizer.ReviewSympathizerAdditions.Form.class);
        forms.put("reportIncident", vn.ketnap.procedure.incident.ReportIncident.Form.class);
        List<DateField> fields = new ArrayList<>();
        forms.forEach((task, form) -> collect(task, form, form, "", null, fields));
        return fields;
    }

    private static void collect(
            String task, Class<?> form, Class<?> type, String block, String list, List<DateField> fields) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = block.isEmpty() ? component.getName() : block + StringUtils.capitalize(component.getName());
            if (component.getType() == LocalDate.class) {
                DateMeaning meaning = component.getAnnotation(DateMeaning.class);
                fields.add(new DateField(task, form, name, list, meaning == null ? Kind.ACT : meaning.value()));
            } else if (component.getType().isRecord()) {
                collect(task, form, component.getType(), name, list, fields);
            } else if (component.getType() == List.class
                    && ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                            instanceof Class<?> row
                    && row.isRecord()) {
                collect(task, form, row, "", name, fields);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nominatedOn, 1985-05-05",
        "nominatedOn, 0001-01-01",
        "nominatedOn, 1994-03-19",
        "birthDate, 2026-02-19",
        "birthDate, 1901-01-01"
    })
    void anImpossibleNominationIsRefused(String field, String date) {
        clock.moveTo(TODAY);
        Map<String, Object> values = TestCases.nomination(CELL, TODAY, Map.of(field, date));
        values.put(Steps.OVERRIDE_REASON, "Đúng như giấy tờ");

        assertThat(refused(values)).extracting(Problem::field).contains(field);
    }

    @ParameterizedTest
    @CsvSource({
        "enrolInClass, enrolledOn, 1985-05-05",
        "enrolInClass, enrolledOn, 0001-01-01",
        "recordNewMemberClass, courseFrom, 1985-05-05",
        "recordNewMemberClass, courseFrom, 0001-01-01",
        "receiveApplication, appliedOn, 1985-05-05"
    })
    void noReasonHelpsAgainstAnImpossibleDate(String task, String field, String date) {
        CaseFile file = cases.before(task, CELL, LocalDate.of(2025, 9, 1));

        assertThat(cases.refused(task, file, Map.of(field, date, Steps.OVERRIDE_REASON, "Đúng như giấy tờ")))
                .filteredOn(problem -> problem.field().equals(field))
                .anySatisfy(problem -> assertThat(problem.warning()).isFalse());
    }

    @Test
    void aPersonOfSixteenMayBeNominated() {
        clock.moveTo(TODAY);
        Map<String, Object> values = TestCases.nomination(
                CELL, TODAY, Map.of("birthDate", TODAY.minusYears(16).toString()));

        assertThat(nominate(values).applicant().birthDate()).isEqualTo(TODAY.minusYears(16));
    }

    private CaseFile nominate(Map<String, Object> values) {
        return transactions.execute(
                status -> nominations.nominate(values, TestOrganization.login("cell-secretary." + CELL)));
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
