package vn.ketnap.training;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;

/** The political centre records how one person did in the awareness class and the certificate (06-HD/TW, 3.1). */
@Component
class RecordClassResult implements Step<RecordClassResult.Form> {

    private final TrainingClasses classes;
    private final Enrolments enrolments;
    private final Courses courses;

    RecordClassResult(TrainingClasses classes, Enrolments enrolments, Courses courses) {
        this.classes = classes;
        this.enrolments = enrolments;
        this.courses = courses;
    }

    /** What the form submits. */
    record Form(@Valid Course course) {}

    /** A class goes on for everybody in it, also for one who moves to another unit meanwhile. */
    @Override
    public boolean goesOnInTransfer() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        courses.checkAlone(form.course(), CertificateKind.AWARENESS, context.file(), problems);
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        courses.record(form.course(), CertificateKind.AWARENESS, context.file());
        enrolments
                .findByCaseIdAndStateNotOrderById(context.file().id(), Enrolment.State.DONE)
                .forEach(Enrolment::done);
        return Routing.outcome(form.course().passed() ? StepOutcome.PASSED : StepOutcome.FAILED);
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> known = new HashMap<>(courses.known(context.file()));
        enrolment(context.file()).ifPresent(enrolment -> {
            known.put("enrolledClass", enrolment.className());
            Optional.ofNullable(enrolment.classId())
                    .flatMap(classes::findById)
                    .map(TrainingClass::view)
                    .ifPresent(held -> {
                        known.put("courseFrom", held.from());
                        known.put("courseTo", held.to());
                    });
        });
        return known;
    }

    private Optional<Enrolment> enrolment(CaseFile file) {
        return enrolments.findByCaseIdAndStateNotOrderById(file.id(), Enrolment.State.DONE).stream()
                .reduce((earlier, later) -> later);
    }
}
