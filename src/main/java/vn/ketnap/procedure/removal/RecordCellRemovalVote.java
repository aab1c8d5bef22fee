package vn.ketnap.procedure.removal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.procedure.step.CellMeetings;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.vote.BallotForm;
import vn.ketnap.procedure.vote.CellAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.regulation.Matter;

/** The cell votes on removing a probationary member (06-HD/TW, 4.6). */
@Component
class RecordCellRemovalVote implements Step<RecordCellRemovalVote.Form> {

    private static final ResolutionKind KIND = ResolutionKind.CELL_REMOVAL;

    private final CaseBinding binding;
    private final Ballots ballots;
    private final Register register;
    private final CellMeetings meetings;

    RecordCellRemovalVote(CaseBinding binding, Ballots ballots, Register register, CellMeetings meetings) {
        this.binding = binding;
        this.ballots = ballots;
        this.register = register;
        this.meetings = meetings;
    }

    /** What the cell does when its vote does not reach the threshold. */
    enum AfterFailure {
        VOTE_AGAIN,
        DROP
    }

    /** What the form submits; the paper only when the vote reached, the last field only when it did not. */
    record Form(Meeting meeting, CellAttendance attendance, Vote vote, Paper paper, AfterFailure afterFailure)
            implements BallotForm.OfCell {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        String law = binding.lawOn(form.meeting().date(), file);
        ballots.check(KIND, form.ballot(), law, file, problems);
        boolean counted = form.attendance().complete() && form.vote().complete();
        if (counted
                && form.afterFailure() == null
                && !ballots.reaches(KIND, form.ballot(), law)
                && !ballots.lastAttempt(KIND, law, file)) {
            problems.add("afterFailure", "Chưa đạt tỷ lệ: chọn biểu quyết lại hoặc thôi đề nghị xóa tên");
        }
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        CaseFile file = context.file();
        return ballots.issued(KIND, form.ballot(), binding.lawOn(form.meeting().date(), file), file);
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        binding.bind(context.file(), KIND.matter(), form.meeting().date());
        Ballots.Outcome outcome = ballots.enter(KIND, form.ballot(), null, context);
        if (outcome == Ballots.Outcome.AGAIN && form.afterFailure() == AfterFailure.DROP) {
            register.paper(
                    context.file(),
                    PaperKind.REMOVAL_KEPT,
                    form.meeting().date(),
                    "Chi bộ biểu quyết không đạt và thôi đề nghị xóa tên");
            return Routing.outcome(StepOutcome.KEPT);
        }
        return Routing.outcome(outcome);
    }

    @Override
    public Matter matter() {
        return KIND.matter();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        boolean last = ballots.lastAttempt(KIND, binding.lawOn(context.today(), file), file);
        return meetings.known(file, KIND, Heading.of(file, Map.of("lastAttempt", last)));
    }
}
