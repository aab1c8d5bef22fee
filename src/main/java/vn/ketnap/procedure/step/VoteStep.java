package vn.ketnap.procedure.step;

import java.util.List;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.vote.BallotForm;
import vn.ketnap.procedure.vote.ResolutionKind;

/**
 * A step that enters one vote, under the regulation that binds it.
 *
 * @param <F> the form with the vote
 */
public abstract class VoteStep<F extends Record & BallotForm> implements Step<F> {

    private final Ballots ballots;
    private final ResolutionKind kind;

    protected VoteStep(Ballots ballots, ResolutionKind kind) {
        this.ballots = ballots;
        this.kind = kind;
    }

    @Override
    public void check(F form, StepContext context, Problems problems) {
        ballots.check(kind, form.ballot(), context.file(), problems);
    }

    @Override
    public List<IssuedPaper> issued(F form, StepContext context) {
        return ballots.issued(kind, form.ballot(), context.file());
    }

    @Override
    public Routing apply(F form, StepContext context) {
        return Routing.outcome(enter(form, context));
    }

    /** Whether the figures as they stand on the form reach the threshold. */
    protected final boolean reaches(F form, StepContext context) {
        return ballots.reaches(kind, form.ballot(), context.file());
    }

    /** Enters the vote, reached or not. */
    protected final Ballots.Outcome enter(F form, StepContext context) {
        return ballots.enter(kind, form.ballot(), form.findings(), context);
    }

    /** Enters a vote after which there is only enough or not enough. */
    protected final StepOutcome enterOnce(F form, StepContext context) {
        return enter(form, context) == Ballots.Outcome.REACHED ? StepOutcome.REACHED : StepOutcome.NOT_REACHED;
    }
}
