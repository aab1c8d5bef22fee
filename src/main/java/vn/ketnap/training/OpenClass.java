package vn.ketnap.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateMeaning;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.check.PlausibleDates;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.StepIds;

/** A political centre opens an awareness class and takes in those who wait for one (06-HD/TW, 3.1). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OpenClass {

    private final TrainingClasses classes;
    private final Officers officers;
    private final Steps steps;
    private final PlausibleDates plausible;
    private final FormBinder binder;
    private final BusinessClock clock;

    OpenClass(
            TrainingClasses classes,
            Officers officers,
            Steps steps,
            PlausibleDates plausible,
            FormBinder binder,
            BusinessClock clock) {
        this.classes = classes;
        this.officers = officers;
        this.steps = steps;
        this.plausible = plausible;
        this.binder = binder;
        this.clock = clock;
    }

    /**
     * What the start form submits.
     *
     * @param centerCode unit of the centre; may be left out by an officer of only one
     * @param capacity places of the class, null for as many as come
     * @param enrolled numbers of the cases that get a place now
     * @param everybody true for all that wait instead
     */
    public record Form(
            @NotBlank @Pattern(regexp = "LOP-[A-Za-z0-9./-]{1,36}", message = "{classNumber.invalid}") String number,
            @NotBlank @Size(max = 200) String name,
            @NotNull @DateMeaning(DateMeaning.Kind.PLAN) LocalDate fromDate,
            @NotNull @DateMeaning(DateMeaning.Kind.PLAN) LocalDate toDate,
            @Size(max = 200) String place,
            @Size(max = 60) String decisionNumber,
            LocalDate decisionDate,
            String centerCode,
            @Positive Integer capacity,
            List<String> enrolled,
            Boolean everybody) {}

    /** A new class and the numbers of the cases that get a place in it. */
    public record Opened(ClassView session, Set<String> enrolled) {}

    /**
     * Opens a class.
     *
     * @param waiting numbers of the cases that wait for a class of a centre
     * @throws vn.ketnap.platform.RefusedException with everything that is wrong
     */
    public Opened open(Map<String, ?> values, Function<String, Set<String>> waiting, String actor) {
        Problems problems = binder.problems(StepIds.OPEN_CLASS);
        Form form = binder.bind(Form.class, values, problems);
        String center = center(form, actor, problems);
        if (form.number() != null && classes.existsByNumber(form.number())) {
            problems.add("number", "Số lớp %s đã có: mỗi lớp một số".formatted(form.number()));
        }
        if (form.fromDate() != null && form.toDate() != null && form.toDate().isBefore(form.fromDate())) {
            problems.add("toDate", "Ngày bế giảng trước ngày khai giảng");
        }
        plausible.check(form, null, center, problems);
        Set<String> enrolled = center == null ? Set.of() : enrolled(form, waiting.apply(center), problems);
        problems.refuse(null);
        return new Opened(classes.save(new TrainingClass(form, center)).view(), enrolled);
    }

    private static Set<String> enrolled(Form form, Set<String> waiting, Problems problems) {
        Set<String> enrolled = Boolean.TRUE.equals(form.everybody()) ? waiting : new LinkedHashSet<>(form.enrolled());
        if (!waiting.containsAll(enrolled)) {
            problems.add("enrolled", "Danh sách người đang chờ đã thay đổi: mở lại biểu mẫu rồi chọn lại");
        }
        if (form.capacity() != null && enrolled.size() > form.capacity()) {
            problems.add("capacity", "Lớp có %d chỗ mà ghi danh %d người".formatted(form.capacity(), enrolled.size()));
        }
        return enrolled;
    }

    /** Enrols a person who waits for a class: does the person's own step. */
    public Routing enrol(ClassView opened, long caseId, String actor) {
        return steps.complete(
                StepIds.ENROL_IN_CLASS,
                caseId,
                null,
                Map.of("trainingClass", opened.id(), "enrolledOn", clock.today()),
                actor);
    }

    /** Units for whose political centre the login opens classes. */
    @Transactional(readOnly = true)
    public Set<String> centers(String login) {
        Set<String> centers = new TreeSet<>();
        for (RoleInUnit held : officers.rolesOf(login, clock.today())) {
            if (held.role() == Role.POLITICAL_CENTER) {
                centers.add(held.unitCode());
            }
        }
        return centers;
    }

    private String center(Form form, String actor, Problems problems) {
        Set<String> centers = centers(actor);
        if (form.centerCode() == null && centers.size() == 1) {
            return centers.iterator().next();
        }
        if (!centers.contains(form.centerCode())) {
            problems.add(
                    "centerCode",
                    centers.isEmpty()
                            ? "Đồng chí không phụ trách trung tâm chính trị nào"
                            : "Ghi mã đơn vị của trung tâm mở lớp: " + String.join(", ", centers));
        }
        return form.centerCode();
    }
}
