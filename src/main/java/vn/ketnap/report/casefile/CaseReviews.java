package vn.ketnap.report.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.check.CaseExamination;
import vn.ketnap.security.CaseScope;

/** The checks of a dossier, for whoever may see the case. */
@Component
@Transactional(readOnly = true)
public class CaseReviews {

    private final CaseDesk cases;
    private final CaseScope scope;
    private final CaseExamination examination;

    CaseReviews(CaseDesk cases, CaseScope scope, CaseExamination examination) {
        this.cases = cases;
        this.scope = scope;
        this.examination = examination;
    }

    /**
     * One check.
     *
     * @param code as the rules of this field name it, such as D6
     * @param group Vietnamese heading
     * @param state NOT_MET, DOUBTFUL, MET, NOT_DUE, NOT_CONCERNED or BY_PEOPLE, with its label
     * @param found what stands against it; empty when nothing does
     */
    public record Line(String code, String group, String title, String state, String stateLabel, List<Finding> found) {}

    /** What stands against a check and what is to be done, with its article; empty where no rule stands behind it. */
    public record Finding(String text, String article) {

        static Finding of(Problem problem) {
            return new Finding(problem.message(), problem.article());
        }
    }

    /** All checks in their order; empty for a case that is unknown or not the login's to read. */
    public Optional<List<Line>> of(String login, String number) {
        return cases.find(number).filter(file -> scope.sees(login, file)).map(file -> examination.of(file).stream()
                .map(CaseReviews::line)
                .toList());
    }

    private static Line line(CaseExamination.Result result) {
        return new Line(
                result.check().name(),
                result.check().group().label(),
                result.check().title(),
                result.state().name(),
                result.state().label(),
                result.found().stream().map(Finding::of).toList());
    }
}
