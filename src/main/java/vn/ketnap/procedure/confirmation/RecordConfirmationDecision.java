package vn.ketnap.procedure.confirmation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.DecisionTime;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.removal.Removals;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.Decisions;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.CastVote;
import vn.ketnap.procedure.vote.CommitteeAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.StepIds;

/**
 * The competent committee confirms, prolongs its time for a special reason or proposes removal (294-QĐ/TW, 4.3). The
 * official date is the end of the twelve months whatever the day of the decision (4.2.2).
 */
@Component
class RecordConfirmationDecision implements Step<RecordConfirmationDecision.Form> {

    private static final ResolutionKind KIND = ResolutionKind.CONFIRMATION_DECISION;

    private final Ballots ballots;
    private final Decisions decisions;
    private final DateOrder dates;
    private final Register register;
    private final DecisionTime time;
    private final Removals removals;
    private final ConfirmationFacts facts;
    private final FormBinder binder;
    private final Articles articles;

    RecordConfirmationDecision(
            Ballots ballots,
            Decisions decisions,
            DateOrder dates,
            Register register,
            DecisionTime time,
            Removals removals,
            ConfirmationFacts facts,
            FormBinder binder,
            Articles articles) {
        this.ballots = ballots;
        this.decisions = decisions;
        this.dates = dates;
        this.register = register;
        this.time = time;
        this.removals = removals;
        this.facts = facts;
        this.binder = binder;
        this.articles = articles;
    }

    enum Action {
        DECIDED,
        EXTENDED,
        ACCOUNTED,
        REMOVAL
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
            LocalDate receivedOn) {}

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        if (form.action() == Action.EXTENDED) {
            time.checkExtension(StepIds.RECORD_CONFIRMATION_DECISION, form.extensionReason(), file, problems);
            return;
        }
        if (form.action() == Action.ACCOUNTED) {
            time.checkAccount(StepIds.RECORD_CONFIRMATION_DECISION, form.account(), file, problems);
            return;
        }
        removals.checkNoneUnderWay("action", file, problems);
        if (form.action() == Action.REMOVAL) {
            problems.require("removalReason", form.removalReason());
            problems.require("decidedOn", form.decidedOn());
            dates.checkPast("decidedOn", form.decidedOn(), problems);
        } else if (form.action() == Action.DECIDED) {
            if (votesNow(file)) {
                ballots.checkDecision(KIND, ballot(form, file), form.decidedOn(), file, problems);
            }
            if (!votesNow(file) || ballots.reaches(KIND, ballot(form, file), file)) {
                checkDecision(form, file, problems);
            }
        }
    }

    private void checkDecision(Form form, CaseFile file, Problems problems) {
        binder.validate("paper", form.paper(), problems);
        problems.require("decidedOn", form.decidedOn());
        dates.check("decidedOn", DateKind.CONFIRMATION_DECISION, form.decidedOn(), file, problems);
        file.officialDate()
                .filter(official -> form.decidedOn() != null && form.decidedOn().isBefore(official))
                .ifPresent(official -> problems.add(
                        "decidedOn",
                        "Chưa hết thời gian dự bị (%s)".formatted(DateFormats.date(official)),
                        articles.of(Requirement.PROBATION_PERIOD, file)));
        if (form.decidedOn() != null) {
            dates.check(
                    "receivedOn",
                    DateKind.CONFIRMATION_RECEIVED,
                    form.receivedOn(),
                    file,
                    Map.of(DateKind.CONFIRMATION_DECISION, form.decidedOn()),
                    problems);
        }
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        CaseFile file = context.file();
        boolean decided =
                form.action() == Action.DECIDED && (!votesNow(file) || ballots.reaches(KIND, ballot(form, file), file));
        return decided
                ? List.of(IssuedPaper.of(
                        PaperKind.CONFIRMATION_DECISION,
                        NumberSeries.DECISION,
                        file.decidingCode(),
                        form.paper(),
                        form.decidedOn(),
                        "decidedOn"))
                : List.of();
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        return switch (form.action()) {
            case EXTENDED -> {
                time.extend(StepIds.RECORD_CONFIRMATION_DECISION, form.extensionReason(), file);
                yield Routing.outcome(Ballots.Outcome.AGAIN);
            }
            case ACCOUNTED -> {
                time.account(StepIds.RECORD_CONFIRMATION_DECISION, form.account(), file);
                yield Routing.outcome(Ballots.Outcome.AGAIN);
            }
            case REMOVAL -> {
                removals.propose(file, form.decidedOn(), form.removalReason());
                yield Routing.outcome(Action.REMOVAL);
            }
            case DECIDED -> {
                boolean reached = !votesNow(file)
                        || ballots.enterDecision(KIND, ballot(form, file), context)
                                .reached();
                yield reached ? confirm(form, file) : Routing.outcome(Ballots.Outcome.AGAIN);
            }
        };
    }

    private Routing confirm(Form form, CaseFile file) {
        register.paper(file, PaperKind.CONFIRMATION_DECISION, form.paper(), form.decidedOn(), null);
        file.record(DateKind.CONFIRMATION_DECISION, form.decidedOn());
        if (form.receivedOn() != null) {
            file.record(DateKind.CONFIRMATION_RECEIVED, form.receivedOn());
        }
        return Routing.outcome(Action.DECIDED);
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return facts.of(context.file(), KIND, decisions.bodyOf(context.file(), KIND.matter()));
    }

    private boolean votesNow(CaseFile file) {
        return decisions.voteNeeded(file, ResolutionKind.COMMITTEE_CONFIRMATION);
    }

    private CastVote.OfCommittee ballot(Form form, CaseFile file) {
        return new CastVote.OfCommittee(
                decisions.bodyOf(file, KIND.matter()), form.meeting(), form.attendance(), form.vote(), form.paper());
    }
}
