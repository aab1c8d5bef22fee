package vn.ketnap.training;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;

/** The political centre records the certificate of the class for new members (06-HD/TW, 4.1). */
@Component
class RecordNewMemberClass implements Step<RecordNewMemberClass.Form> {

    private final Courses courses;

    RecordNewMemberClass(Courses courses) {
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
        courses.checkAlone(form.course(), CertificateKind.NEW_MEMBER, context.file(), problems);
        if (form.course().grade() == Grade.FAILED) {
            problems.add("courseGrade", "Chưa đạt thì học lại: giữ công việc này tới khi có giấy chứng nhận");
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        courses.record(form.course(), CertificateKind.NEW_MEMBER, context.file());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return Map.copyOf(courses.known(context.file()));
    }
}
