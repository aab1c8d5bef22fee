package vn.ketnap.training;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
     */
    public record Form(
            @NotBlank @Pattern(regexp = "LOP-[A-Za-z0-9./-]{1,36}", message = "{classNumber.invalid}") String number,
            @NotBlank @Size(max = 200) String name,
            @NotNull @DateMeaning(DateMeaning.Kind.PLAN) LocalDate fromDate,
            @NotNull @DateMeaning(DateMeaning.Kind.PLAN) LocalDate toDate,
            @Size(max = 200) String place,
            @Size(max = 60) String decisionNumber,
            LocalDate decisionDate,
            String centerCode) {}

    /**
     * Opens a class.
     *
     * @throws vn.ketnap.platform.RefusedException with everything that is wrong
     */
    public ClassView open(Map<String, ?> values, String actor) {
        Problems problems = new Problems();
        Form form = binder.bind(Form.class, values, problems);
        String center = center(form, actor, problems);
        if (form.number() != null && classes.existsByNumber(form.number())) {
            problems.add("number", "Số lớp %s đã có: mỗi lớp một số".formatted(form.number()));
        }
        if (form.fromDate() != null && form.toDate() != null && form.toDate().isBefore(form.fromDate())) {
            problems.add("toDate", "Ngày bế giảng trước ngày khai giảng");
        }
        plausible.check(form, null, center, problems);
        problems.refuse(null);
        return classes.save(new TrainingClass(form, center)).view();
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

    private String center(Form form, String actor, Problems problems) {
        Set<String> centers = new TreeSet<>();
        for (RoleInUnit held : officers.rolesOf(actor, clock.today())) {
            if (held.role() == Role.POLITICAL_CENTER) {
                centers.add(held.unitCode());
            }
        }
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
