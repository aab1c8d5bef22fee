package vn.ketnap.training;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.vocabulary.StepIds;

/** Brings the results of a graded class into each person's case: does the person's own step. */
@Component
public class ClassResults {

    private final TrainingClasses classes;
    private final Enrolments enrolments;
    private final Steps steps;

    ClassResults(TrainingClasses classes, Enrolments enrolments, Steps steps) {
        this.classes = classes;
        this.enrolments = enrolments;
        this.steps = steps;
    }

    /**
     * Records the results and issues the certificates.
     *
     * @param waiting numbers of the cases that wait for a result; anyone else's ended meanwhile and is left alone
     * @return how each case goes on, by case number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Routing> record(String classNumber, Set<String> waiting) {
        TrainingClass held = classes.findByNumber(classNumber).orElseThrow();
        List<Enrolment> graded =
                enrolments.findByClassIdAndStateOrderById(held.view().id(), Enrolment.State.GRADED);
        Map<String, Routing> routings = new LinkedHashMap<>();
        for (Enrolment enrolment : graded) {
            if (waiting.contains(enrolment.caseNumber())) {
                routings.put(enrolment.caseNumber(), record(held, enrolment));
            } else {
                enrolment.done();
            }
        }
        return routings;
    }

    private Routing record(TrainingClass held, Enrolment enrolment) {
        Map<String, Object> values = new HashMap<>();
        values.put("courseFrom", held.view().from());
        values.put("courseTo", held.view().to());
        values.put("courseGrade", enrolment.grade());
        if (enrolment.grade().passed()) {
            values.put("courseCertificateNumber", enrolment.certificateNumber());
            values.put("courseIssuedOn", held.issuedOn());
            values.put("courseSigner", held.signer());
        }
        values.put(Steps.OVERRIDE_REASON, held.overrideReason());
        return steps.complete(StepIds.RECORD_CLASS_RESULT, enrolment.caseId(), null, values, held.gradedBy());
    }
}
