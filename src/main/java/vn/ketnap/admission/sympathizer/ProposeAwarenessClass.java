package vn.ketnap.admission.sympathizer;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.CellMeetings;
import vn.ketnap.admission.DateKind;
import vn.ketnap.admission.DateOrder;
import vn.ketnap.admission.PaperKind;
import vn.ketnap.admission.Register;
import vn.ketnap.admission.ResolutionDraft;
import vn.ketnap.admission.ResolutionKind;
import vn.ketnap.admission.Routing;
import vn.ketnap.admission.Step;
import vn.ketnap.admission.StepContext;
import vn.ketnap.admission.VoteResult;
import vn.ketnap.admission.Votes;
import vn.ketnap.admission.block.CellAttendance;
import vn.ketnap.admission.block.Meeting;
import vn.ketnap.admission.block.Paper;
import vn.ketnap.admission.block.Vote;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.Matter;

/** The cell proposes its sympathiser for the awareness class (38-HD/BTCTW, I.1.1). */
@Component
class ProposeAwarenessClass implements Step<ProposeAwarenessClass.Form> {

    private final Votes votes;
    private final DateOrder dates;
    private final Register register;
    private final Reviews reviews;
    private final CellMeetings meetings;

    ProposeAwarenessClass(Votes votes, DateOrder dates, Register register, Reviews reviews, CellMeetings meetings) {
        this.votes = votes;
        this.dates = dates;
        this.register = register;
        this.reviews = reviews;
        this.meetings = meetings;
    }

    /** What the form submits. */
    record Form(@Valid Meeting meeting, @Valid CellAttendance attendance, @Valid Vote vote, @Valid Paper paper) {}

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("meetingDate", DateKind.CLASS_PROPOSAL, form.meeting().date(), context.file(), problems);
        votes.check(form.attendance(), form.vote(), context.file().regulation(), problems);
        if (countable(form, problems)) {
            VoteResult result = count(form, context);
            if (!result.reached()) {
                problems.add(
                        "voteYes",
                        "Chưa đủ số phiếu để đề nghị đi học (%s); giữ công việc này tới khi chi bộ biểu quyết đạt"
                                .formatted(result.tally().summary()),
                        result.basis().text());
            }
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        register.resolution(
                context.file(),
                ResolutionKind.CLASS_PROPOSAL,
                context.file().cellCode(),
                ResolutionDraft.ofCell(
                        form.meeting(), form.attendance(), form.vote(), form.paper(), count(form, context)));
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return meetings.known(context.file(), reviews.lastReturn(PaperKind.CLASS_APPROVAL, context.file()));
    }

    private VoteResult count(Form form, StepContext context) {
        return votes.count(
                Matter.CLASS_PROPOSAL,
                form.attendance(),
                form.vote(),
                context.file().regulation());
    }

    /** Figures that are missing or contradict each other cannot be counted. */
    private static boolean countable(Form form, Problems problems) {
        return form.attendance().complete()
                && form.vote().complete()
                && problems.all().stream()
                        .filter(problem -> !problem.warning())
                        .map(Problem::field)
                        .noneMatch(field -> field.startsWith("vote") || field.startsWith("attendance"));
    }
}
