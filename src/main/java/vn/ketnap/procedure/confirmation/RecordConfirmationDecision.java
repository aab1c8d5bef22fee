package vn.ketnap.procedure.confirmation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.DecisionTime;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.Decisions;
import vn.ketnap.procedure.step.PersonDecisions;
import vn.ketnap.procedure.step.PersonDecisions.Move;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.CommitteeAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.regulation.Matter;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.StepIds;

/**
 * The competent committee confirms, prolongs its time for a special reason or proposes removal (294-QĐ/TW, 4.3). The
 * official date is the end of the twelve months whatever the day of the decision (4.2.2).
 */
@Component
class RecordConfirmationDecision implements Step<RecordConfirmationDecision.Form> {

    private static final PersonDecisions.Kind KIND = new PersonDecisions.Kind(
            StepIds.RECORD_CONFIRMATION_DECISION,
            ResolutionKind.CONFIRMATION_DECISION,
            ResolutionKind.COMMITTEE_CONFIRMATION,
            PaperKind.CONFIRMATION_DECISION,
            DateKind.CONFIRMATION_RECEIVED);

    private final PersonDecisions common;
    private final Decisions decisions;
    private final DateOrder dates;
    private final ConfirmationBars bars;
    private final ConfirmationFacts facts;
    private final Articles articles;

    RecordConfirmationDecision(
            PersonDecisions common,
            Decisions decisions,
            DateOrder dates,
            ConfirmationBars bars,
            ConfirmationFacts facts,
            Articles articles) {
        this.common = common;
        this.decisions = decisions;
        this.dates = dates;
        this.bars = bars;
        this.facts = facts;
        this.articles = articles;
    }

    enum Action {
        DECIDED(Move.DECIDE),
        EXTENDED(Move.EXTEND),
        ACCOUNTED(Move.ACCOUNT),
        REMOVAL(Move.OTHER);

        private final Move move;

        Action(Move move) {
            this.move = move;
        }
    }

    /**
     * What the form submits: the vote unless the committee has already cast it, and the decision when the vote reached; a
     * reason for an extension or a removal, or the account of a limit that has passed.
     */
    record Form(
            @NotNull Action action,
            @Size(max = 1000) String extensionReason,
            @Valid DecisionTime.Account account,
            @Size(max = 500) String removalReason,
            Meeting meeting,
            CommitteeAttendance attendance,
            Vote vote,
            Paper paper,
            LocalDate decidedOn,
            LocalDate receivedOn)
            implements PersonDecisions.Form {

        @Override
        public Move move() {
            return action == null ? null : action.move;
        }
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        if (common.checkDelay(KIND, form, file, problems)) {
            return;
        }
        bars.check("action", file, problems);
        if (form.action() == Action.REMOVAL) {
            problems.require("removalReason", form.removalReason());
            problems.require("decidedOn", form.decidedOn());
            dates.checkPast("decidedOn", form.decidedOn(), problems);
        } else if (form.action() == Action.DECIDED && common.check(KIND, form, file, problems)) {
            file.officialDate()
                    .filter(official ->
                            form.decidedOn() != null && form.decidedOn().isBefore(official))
                    .ifPresent(official -> problems.add(
                            "decidedOn",
                            "Chưa hết thời gian dự bị (%s)".formatted(DateFormats.date(official)),
                            articles.of(Requirement.PROBATION_PERIOD, file)));
        }
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return common.issued(KIND, form, context.file());
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        if (common.enterDelay(KIND, form, file)) {
            return Routing.outcome(Ballots.Outcome.AGAIN);
        }
        if (form.action() == Action.REMOVAL) {
            bars.removals().propose(file, form.decidedOn(), form.removalReason());
            return Routing.outcome(Action.REMOVAL);
        }
        if (common.enterRefusal(KIND, form, context).isPresent()) {
            return Routing.outcome(Ballots.Outcome.AGAIN);
        }
        common.enter(KIND, form, file);
        return Routing.outcome(Action.DECIDED);
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return facts.of(context.file(), KIND.vote(), decisions.bodyOf(context.file(), Matter.CONFIRMATION));
    }
}
