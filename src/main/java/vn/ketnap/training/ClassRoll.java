package vn.ketnap.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.CaseStatus;

/** Who sits in a class. */
@Component
class ClassRoll {

    private final Enrolments enrolments;
    private final CaseDesk cases;
    private final UnitTree units;

    ClassRoll(Enrolments enrolments, CaseDesk cases, UnitTree units) {
        this.enrolments = enrolments;
        this.cases = cases;
        this.units = units;
    }

    /** Those who wait for their result by enrolment id, without anyone whose case has ended. */
    Map<Long, Student> enrolled(long classId) {
        List<Enrolment> waiting = enrolments.findByClassIdAndStateOrderById(classId, Enrolment.State.ENROLLED);
        Map<Long, CaseFile> files =
                cases.files(waiting.stream().map(Enrolment::caseId).toList());
        Map<Long, Student> students = new LinkedHashMap<>();
        for (Enrolment enrolment : waiting) {
            CaseFile file = files.get(enrolment.caseId());
            if (file.status() == CaseStatus.RUNNING) {
                students.put(
                        enrolment.id(),
                        new Student(enrolment, file, units.unit(file.cellCode()).name()));
            }
        }
        return students;
    }
}
