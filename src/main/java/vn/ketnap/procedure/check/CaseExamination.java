package vn.ketnap.procedure.check;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Labelled;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;

/** Every check of a dossier as it stands now: made by the checks of the steps, on what is on record. */
@Component
public class CaseExamination {

    private final List<Examiner> examiners;

    CaseExamination(List<Examiner> examiners) {
        this.examiners = examiners;
    }

    /** How a check stands. */
    public enum State implements Labelled {
        NOT_MET("Chưa đạt"),
        DOUBTFUL("Cần xem lại"),
        MET("Đạt"),
        NOT_DUE("Chưa đến bước này"),
        NOT_CONCERNED("Không thuộc diện"),
        BY_PEOPLE("Cấp ủy tự đối chiếu");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * One check.
     *
     * @param found what stands against it, refusals and warnings; empty unless it is not met or doubtful
     */
    public record Result(CaseCheck check, State state, List<Problem> found) {}

    /** All checks in their order; within the caller's transaction. */
    public List<Result> of(CaseFile file) {
        Problems problems = new Problems();
        examiners.forEach(examiner -> examiner.examine(file, problems));
        return Arrays.stream(CaseCheck.values())
                .map(check -> result(check, file, problems))
                .toList();
    }

    private static Result result(CaseCheck check, CaseFile file, Problems problems) {
        List<Problem> found = problems.all().stream()
                .filter(problem -> problem.field().equals(check.name()))
                .distinct()
                .toList();
        return new Result(check, state(check, file, found), found);
    }

    private static State state(CaseCheck check, CaseFile file, List<Problem> found) {
        if (!found.isEmpty()) {
            return found.stream().allMatch(Problem::warning) ? State.DOUBTFUL : State.NOT_MET;
        }
        if (check.from().isEmpty()) {
            return State.BY_PEOPLE;
        }
        if (!check.concerns(file)) {
            return State.NOT_CONCERNED;
        }
        return check.from().flatMap(file::date).isPresent() ? State.MET : State.NOT_DUE;
    }
}
