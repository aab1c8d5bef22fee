package vn.ketnap.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.NameOrder;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.CaseStatus;

/** The people who sit in a class. */
@Component
class ClassRoll {

    private final Enrolments enrolments;
    private final CaseDesk cases;
    private final UnitTree units;
    private final NameOrder names;

    ClassRoll(Enrolments enrolments, CaseDesk cases, UnitTree units, NameOrder names) {
        this.enrolments = enrolments;
        this.cases = cases;
        this.units = units;
        this.names = names;
    }

    /** Those who wait for their result by enrolment id in the order of their names, without anyone whose case has ended. */
    Map<Long, Student> enrolled(long classId) {
        List<Enrolment> waiting = enrolments.findByClassIdAndStateOrderById(classId, Enrolment.State.ENROLLED);
        Map<Long, CaseFile> files =
                cases.files(waiting.stream().map(Enrolment::caseId).toList());
        Map<Long, Student> students = new LinkedHashMap<>();
        waiting.stream()
                .filter(enrolment -> files.get(enrolment.caseId()).status() == CaseStatus.RUNNING)
                .map(enrolment -> student(enrolment, files.get(enrolment.caseId())))
                .sorted(names.by(Student::name)
                        .thenComparing(student -> student.enrolment().id()))
                .forEach(student -> students.put(student.enrolment().id(), student));
        return students;
    }

    private Student student(Enrolment enrolment, CaseFile file) {
        return new Student(enrolment, file, units.unit(file.cellCode()).name());
    }
}
