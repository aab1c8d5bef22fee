package vn.ketnap.training;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.vocabulary.DateKind;

/** The political centre gives a person a place in one of its classes, or notes a class held elsewhere (06-HD/TW, 3.1). */
@Component
class EnrolInClass implements Step<EnrolInClass.Form> {

    private final TrainingClasses classes;
    private final Enrolments enrolments;
    private final DateOrder dates;

    EnrolInClass(TrainingClasses classes, Enrolments enrolments, DateOrder dates) {
        this.classes = classes;
        this.enrolments = enrolments;
        this.dates = dates;
    }

    /**
     * What the form submits.
     *
     * @param trainingClass id of a class of this centre, null for a class held elsewhere
     * @param className name of the class held elsewhere
     */
    record Form(Long trainingClass, @Size(max = 200) String className, @NotNull LocalDate enrolledOn) {}

    /** A class goes on for everybody in it, also for one who moves to another unit meanwhile. */
    @Override
    public boolean goesOnInTransfer() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("enrolledOn", DateKind.CLASS_ENROLLED, form.enrolledOn(), context.file(), problems);
        if (form.trainingClass() == null) {
            if (form.className() == null) {
                problems.add("trainingClass", "Chọn một lớp đang mở, hoặc ghi tên lớp học ở nơi khác");
            }
        } else if (open(context.file()).stream().noneMatch(open -> open.id() == form.trainingClass())) {
            problems.add("trainingClass", "Lớp này không còn nhận người: chọn lớp khác");
        } else if (!classes.findById(form.trainingClass())
                .orElseThrow()
                .hasRoomBeside(enrolments.countByClassId(form.trainingClass()))) {
            problems.add("trainingClass", "Lớp này đã đủ người theo số chỗ: chọn lớp khác");
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        String name = form.trainingClass() == null
                ? form.className()
                : classes.findById(form.trainingClass()).orElseThrow().view().name();
        enrolments.save(new Enrolment(context.file(), form.trainingClass(), name, form.enrolledOn()));
        context.file().record(DateKind.CLASS_ENROLLED, form.enrolledOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> known = new HashMap<>();
        known.put("enrolledOn", context.today());
        known.put(
                "classes",
                open(context.file()).stream().map(EnrolInClass::choice).toList());
        return known;
    }

    private List<ClassView> open(CaseFile file) {
        return classes.findByCenterCodeAndGradedByIsNullOrderByFromDateDescIdDesc(file.superiorCode()).stream()
                .map(TrainingClass::view)
                .toList();
    }

    private static Choice choice(ClassView open) {
        return new Choice(
                "%s – %s (%s đến %s)"
                        .formatted(
                                open.number(), open.name(), DateFormats.date(open.from()), DateFormats.date(open.to())),
                Long.toString(open.id()));
    }
}
