package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.training.GradeClass;
import vn.ketnap.vocabulary.StepIds;

/** Answers for classes and certificates. The number of a certificate follows from the case, so no two are alike. */
@Component
@Profile("demo | test")
public class TrainingAnswers implements TaskAnswers {

    private static final String DIRECTOR = "Hoàng Thị Bích Vân";

    private final GradeClass grading;

    TrainingAnswers(GradeClass grading) {
        this.grading = grading;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                StepIds.ENROL_IN_CLASS,
                (file, subject, on) ->
                        Map.of("className", "Lớp bồi dưỡng nhận thức về Đảng khóa I", "enrolledOn", on.toString()),
                StepIds.RECORD_CLASS_RESULT,
                (file, subject, on) -> course(file.id() + "-NT/CN", on),
                StepIds.RECORD_NEW_MEMBER_CLASS,
                (file, subject, on) -> course(file.id() + "-ĐVM/CN", on));
    }

    /** Values of the start form of a class. */
    public Map<String, Object> openClass(String number, LocalDate on) {
        return Map.of(
                "number",
                number,
                "name",
                "Lớp bồi dưỡng nhận thức về Đảng " + number,
                "fromDate",
                on.toString(),
                "toDate",
                on.plusDays(4).toString(),
                "place",
                "Hội trường Trung tâm chính trị",
                "decisionNumber",
                "21-QĐ/TTCT",
                "decisionDate",
                on.toString(),
                "everybody",
                true);
    }

    /** Results of a whole class in which everybody passes, entered on or after its last day. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> gradeClass(String classNumber, LocalDate on) {
        Map<String, Object> known = grading.prefill(classNumber);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (GradeClass.Line student : (List<GradeClass.Line>) known.get("students")) {
            rows.add(Map.of(
                    "enrolment",
                    student.enrolment(),
                    "attended",
                    true,
                    "grade",
                    "GOOD",
                    "certificateNumber",
                    student.enrolment() + "-L/CN"));
        }
        return Map.of(
                "courseFrom", known.get("courseFrom").toString(),
                "courseTo", known.get("courseTo").toString(),
                "courseIssuedOn", on.toString(),
                "courseSigner", DIRECTOR,
                "results", rows);
    }

    private static Map<String, Object> course(String number, LocalDate on) {
        return Map.of(
                "courseFrom",
                on.toString(),
                "courseTo",
                on.toString(),
                "courseGrade",
                "GOOD",
                "courseCertificateNumber",
                number,
                "courseIssuedOn",
                on.toString(),
                "courseSigner",
                DIRECTOR);
    }
}
