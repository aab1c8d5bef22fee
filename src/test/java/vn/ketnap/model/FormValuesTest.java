package vn.ketnap.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.FormLabels;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.procedure.step.Steps;

/** What no field of any form may take: generated from the records, so that a new field is held as well. */
@KetNapTest
class FormValuesTest {

    /** For every type of a field what must be refused with a sentence that names the field. */
    private static final Map<Class<?>, List<Object>> UNREADABLE = Map.of(
            Integer.class, numbers(12.0, 1e3, 100_000, 10_000, 2_147_483_648L, "99999999999999999999"),
            Long.class, numbers(12.0, "99999999999999999999", 1e30),
            Boolean.class, List.of(1, 0, 1.5, "on", "yes", "1", "x", List.of(true), Map.of("value", true)),
            LocalDate.class, List.of("31/02/2025", "2025-02-30", "2025-2-3", 20250203, true, List.of("2025-02-03")),
            String.class, List.of(List.of("a"), List.of("a", "b"), Map.of("a", "b"), true, new byte[] {1, 2}));

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    /** The only task about one part of a case. */
    private static final String REPLY = "recordVerificationReply";

    @Autowired
    ApplicationContext context;

    @Autowired
    FormBinder binder;

    @Autowired
    FormLabels labels;

    @Autowired
    Steps steps;

    @Autowired
    TestCases cases;

    @Autowired
    Verifications verifications;

    @Autowired
    TransactionTemplate transactions;

    private static List<Object> numbers(Object... more) {
        List<Object> values = new ArrayList<>(List.of(
                8.5, 12.5, "8.5", "8,5", "12.0", -1, -0.5, "-1", "+5", "0x0c", "0X0C", "010x", "1e2", "१२", "١٢",
                "１２"));
        values.addAll(List.of("7 8", "bảy", "NaN", Double.NaN, Double.POSITIVE_INFINITY, true, List.of(12)));
        values.addAll(List.of(List.of(), List.of("12", "13"), Map.of("value", 12), Map.of()));
        values.addAll(List.of(more));
        return values;
    }

    private static List<Object> unreadable(Class<?> type) {
        return type.isEnum()
                ? List.of(0, 1, 1.0, "0", "không có", type.getEnumConstants()[0].toString() + "x", true, Map.of())
                : UNREADABLE.get(type);
    }

    /** Fields with one value. */
    private Stream<FormField> fields() {
        return FormField.all(context).stream().filter(field -> !field.several());
    }

    @Test
    void everyTypeOfAFieldIsTriedOut() {
        assertThat(fields()).hasSizeGreaterThan(280).allSatisfy(field -> assertThat(unreadable(field.type()))
                .as("%s", field)
                .isNotEmpty());
    }

    @Test
    void aValueIsReadExactlyOrRefusedWithItsField() {
        assertSoftly(softly -> fields().forEach(field -> {
            String label = labels.of(field.task()).getOrDefault(field.path(), "");
            for (Object value : unreadable(field.type())) {
                softly.assertThat(problems(field, value).stream()
                                .filter(one -> one.field().equals(field.path())))
                        .as("%s = %s", field, value)
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.warning()).isFalse())
                        .extracting(Problem::message)
                        .asString()
                        .startsWith(label)
                        .containsPattern("Phải là số nguyên|Không quá|không đọc được");
            }
        }));
    }

    @Test
    void whatIsWrittenProperlyIsRead() {
        Map<Class<?>, List<Object>> readable = Map.of(
                Integer.class, List.of(0, 12, 12L, "12", " 12 ", "12\u200b", "007", 9_999),
                Long.class, List.of(1, 12L, "12", Integer.MAX_VALUE + 1L),
                Boolean.class, List.of(true, false, "true", "false"),
                LocalDate.class, List.of("2025-02-28", " 2025-02-28 "),
                String.class, List.of("a", 12, 8.5));
        assertSoftly(softly -> fields().filter(field -> !field.type().isEnum()).forEach(field -> {
            for (Object value : readable.get(field.type())) {
                softly.assertThat(problems(field, value))
                        .as("%s = %s", field, value)
                        .noneMatch(problem -> problem.message().matches("(Phải là số nguyên|Giá trị).*")
                                && problem.field().equals(field.path()));
            }
        }));
    }

    /** What is wrong with a form of this value alone, without the steps' own checks. */
    private List<Problem> problems(FormField field, Object value) {
        Problems problems = new Problems(labels.of(field.task()));
        binder.bind(field.form(), field.values(value), problems);
        return problems.all();
    }

    /** As many letters as the form allows, whatever each is made of, and not one more. */
    @Test
    void aTextIsMeasuredInLetters() {
        List<FormField> texts =
                fields().filter(field -> field.longest().isPresent()).toList();
        assertThat(texts).hasSizeGreaterThan(80);
        assertSoftly(softly -> texts.forEach(field -> {
            int most = field.longest().getAsInt();
            for (String letter : List.of("x", "e\u0302\u0301", "e\u0302\u0306", "\u00d0")) {
                boolean one = most >= 60 || !letter.contains("\u0306");
                softly.assertThat(one && isTooLong(field, letter.repeat(most)))
                        .as("%s %d × %s", field, most, letter)
                        .isFalse();
                softly.assertThat(isTooLong(field, letter.repeat(most + 1)))
                        .as("%s %d × %s", field, most + 1, letter)
                        .isTrue();
            }
        }));
    }

    private boolean isTooLong(FormField field, String text) {
        return problems(field, text).stream()
                .anyMatch(problem -> problem.field().equals(field.path())
                        && problem.message().contains("Dài quá"));
    }

    /** The checks of a step must bear whatever the other fields are. */
    @Test
    void noStepFailsOverWhatItCannotRead() {
        CaseFile asked = cases.before(REPLY, TestOrganization.ORDINARY_CELL, DAY);
        Long request = verifications.open(asked.id()).get(0);
        CaseFile late = cases.before("recordConfirmationDecision", TestOrganization.ORDINARY_CELL, DAY);
        assertSoftly(softly -> fields().filter(field -> FormRecords.isStep(context, field.task()))
                .filter(field -> field.type() != String.class)
                .forEach(field -> unreadable(field.type()).forEach(value -> softly.assertThatThrownBy(
                                () -> complete(field.task().equals(REPLY) ? asked : late, request, field, value))
                        .as("%s = %s", field, value)
                        .isInstanceOf(RefusedException.class)
                        .hasMessageContaining("chỗ cần sửa"))));
    }

    private void complete(CaseFile file, Long request, FormField field, Object value) {
        transactions.executeWithoutResult(
                status -> steps.complete(field.task(), file.id(), request, field.values(value), "test"));
    }

    @Test
    void rowsOfAListAreReadExactlyToo() {
        List<Object> rows = List.of(5, "x", true, List.of(1), Map.of("relation", 0, "abroad", "on", "sentOn", 5));
        Problems problems = new Problems();

        binder.bind(FormRecords.all(context).get("planVerification"), Map.of("requests", rows), problems);

        assertThat(problems.all())
                .extracting(Problem::field)
                .contains(
                        "requests[0]",
                        "requests[1]",
                        "requests[2]",
                        "requests[3]",
                        "requests[4].relation",
                        "requests[4].abroad",
                        "requests[4].sentOn");
    }
}
