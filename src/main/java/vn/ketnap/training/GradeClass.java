package vn.ketnap.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.check.PlausibleDates;
import vn.ketnap.procedure.vote.PaperNumber;
import vn.ketnap.vocabulary.StepIds;

/** The political centre enters the results of a whole class at once (06-HD/TW, 3.1). */
@Component
public class GradeClass {

    private final TrainingClasses classes;
    private final ClassRoll roll;
    private final GradeChecks checks;
    private final PlausibleDates plausible;
    private final FormBinder binder;

    GradeClass(
            TrainingClasses classes, ClassRoll roll, GradeChecks checks, PlausibleDates plausible, FormBinder binder) {
        this.classes = classes;
        this.roll = roll;
        this.checks = checks;
        this.plausible = plausible;
        this.binder = binder;
    }

    /** What the form submits: the same for all, and one row for each person; a class may have lost everybody. */
    public record Form(
            @NotNull LocalDate courseFrom,
            @NotNull LocalDate courseTo,
            LocalDate courseIssuedOn,
            @Size(max = 120) String courseSigner,
            @Valid List<Row> results) {}

    /** A person of the class as the form shows him or her. */
    public record Line(long enrolment, String name, String cell) {}

    /**
     * The result of one person.
     *
     * @param enrolment id of the person's place in the class
     * @param attended null means no
     * @param grade null for a person who did not come
     */
    public record Row(
            @NotNull Long enrolment, Boolean attended, Grade grade, @Size(max = 60) String certificateNumber) {

        /** The number is kept in its one spelling. */
        public Row {
            certificateNumber = PaperNumber.canonical(certificateNumber);
        }

        boolean present() {
            return Boolean.TRUE.equals(attended);
        }

        /** A student who did not come did not pass. */
        Grade result() {
            return present() ? grade : Grade.FAILED;
        }
    }

    /**
     * Stores the results; the cases hear of them afterwards, see {@link ClassResults}.
     *
     * @throws vn.ketnap.platform.RefusedException with everything that is wrong
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClassView grade(String classNumber, Map<String, ?> values, String actor) {
        TrainingClass held = find(classNumber);
        Problems problems = binder.problems(StepIds.GRADE_CLASS);
        Form form = binder.bind(Form.class, values, problems);
        Map<Long, Student> students = roll.enrolled(held.view().id());
        checks.check(form, held.view(), students, problems);
        plausible.check(form, null, null, problems);
        String reason = FormBinder.overrideReason(values, problems);
        problems.refuse(reason);
        held.grade(form, actor, problems.isEmpty() ? null : reason);
        form.results().forEach(row -> students.get(row.enrolment()).enrolment().grade(row));
        return held.view();
    }

    /** What the form shows: the class, the persons in it and the grades to choose from. */
    @Transactional(readOnly = true)
    public Map<String, Object> prefill(String classNumber) {
        ClassView held = find(classNumber).view();
        return Map.of(
                "className", held.name(),
                "courseFrom", held.from(),
                "courseTo", held.to(),
                "students",
                        roll.enrolled(held.id()).values().stream()
                                .map(Student::line)
                                .toList(),
                "grades", Arrays.stream(Grade.values()).map(Choice::of).toList());
    }

    private TrainingClass find(String classNumber) {
        return classes.findByNumber(classNumber)
                .orElseThrow(() -> new NoSuchElementException("Không có lớp " + classNumber));
    }
}
