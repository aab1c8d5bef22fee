package vn.ketnap.procedure.step;

import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.CaseCheck;
import vn.ketnap.procedure.check.Examiner;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.Register.Cast;
import vn.ketnap.procedure.vote.VoteResult;
import vn.ketnap.procedure.vote.Votes;

/** The votes on record: their figures, the register of their days, their results and the numbers by which others cite them. */
@Component
class VoteExaminer implements Examiner {

    private final Register register;
    private final Ballots ballots;
    private final Votes votes;

    VoteExaminer(Register register, Ballots ballots, Votes votes) {
        this.register = register;
        this.ballots = ballots;
        this.votes = votes;
    }

    @Override
    public void examine(CaseFile file, Problems problems) {
        register.ballots(file).forEach(cast -> examine(cast, file, problems));
    }

    private void examine(Cast cast, CaseFile file, Problems problems) {
        if (cast.reached() && cast.ballot().paper().number() == null) {
            problems.add(named(cast, new Problem(CaseCheck.D5.name(), "nghị quyết chưa có số", "", false)));
        }
        if (cast.ballot().attendance().counted() == 0) {
            problems.add(named(cast, new Problem(CaseCheck.V1.name(), "chưa có số phiếu", "", true)));
            return;
        }
        String law = ballots.law(cast.kind(), cast.ballot(), file);
        Problems figures = new Problems();
        votes.check(cast.ballot().attendance(), cast.ballot().vote(), law, figures);
        figures.all()
                .forEach(problem ->
                        problems.add(named(cast, problem).at(ofFigures(problem).name())));
        Problems registered = new Problems();
        ballots.checkRegistered(cast.kind(), cast.ballot(), law, file, registered);
        registered.all().forEach(problem -> {
            CaseCheck check = problem.warning() ? CaseCheck.V3 : CaseCheck.V5;
            problems.add(named(cast, problem).at(check.name()));
        });
        if (figures.all().stream().allMatch(Problem::warning)) {
            checkResult(cast, votes.count(cast.kind(), cast.ballot(), law), problems);
        }
    }

    private static void checkResult(Cast cast, VoteResult result, Problems problems) {
        if (result.tally().reached() != cast.reached()) {
            problems.add(named(
                    cast,
                    new Problem(
                            CaseCheck.V4.name(),
                            "kết quả đã ghi khác với tỷ lệ phải đạt (%s)"
                                    .formatted(result.tally().summary()),
                            result.basis().text(),
                            false)));
        }
    }

    private static Problem named(Cast cast, Problem problem) {
        String message = "%s ngày %s: %s"
                .formatted(
                        cast.kind().date().label(),
                        DateFormats.date(cast.ballot().meeting().date()),
                        problem.message());
        return new Problem(problem.field(), message, problem.article(), problem.warning());
    }

    private static CaseCheck ofFigures(Problem problem) {
        return switch (problem.field()) {
            case "voteNoReason" -> CaseCheck.V7;
            case "voteYes" -> CaseCheck.V2;
            case "attendanceTotalOfficial", "attendanceTotal" -> CaseCheck.V5;
            default -> CaseCheck.V1;
        };
    }
}
