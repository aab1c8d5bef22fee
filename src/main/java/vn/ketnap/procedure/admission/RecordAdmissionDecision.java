package vn.ketnap.procedure.admission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.DecisionTime;
import vn.ketnap.procedure.consent.Consents;
import vn.ketnap.procedure.consent.DecisionLetters;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CommitteeMeetings;
import vn.ketnap.procedure.step.Decisions;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.vote.CastVote;
import vn.ketnap.procedure.vote.CommitteeAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.procedure.vote.VoteResult;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.StepIds;

/** The competent committee decides, or prolongs its time for a special reason (294-QĐ/TW, 4.3; 06-HD/TW, 3.7). */
@Component
class RecordAdmissionDecision implements Step<RecordAdmissionDecision.Form> {

    private static final ResolutionKind KIND = ResolutionKind.ADMISSION_DECISION;

    private final Ballots ballots;
    private final Decisions decisions;
    private final EarlierVotes earlier;
    private final CommitteeMeetings meetings;
    private final Consents consents;
    private final DecisionTime time;
    private final CeremonyLimit ceremonyLimit;
    private final DateOrder dates;
    private final FormBinder binder;
    private final Register register;

    RecordAdmissionDecision(
            Ballots ballots,
            Decisions decisions,
            EarlierVotes earlier,
            CommitteeMeetings meetings,
            Consents consents,
            DecisionTime time,
            CeremonyLimit ceremonyLimit,
            DateOrder dates,
            FormBinder binder,
            Register register) {
        this.ballots = ballots;
        this.decisions = decisions;
        this.earlier = earlier;
        this.meetings = meetings;
        this.consents = consents;
        this.time = time;
        this.ceremonyLimit = ceremonyLimit;
        this.dates = dates;
        this.binder = binder;
        this.register = register;
    }

    enum Action {
        DECIDED,
        EXTENDED,
        ACCOUNTED
    }

    /**
     * What the form submits: a reason for an extension or the account of a limit that has passed; else the vote unless the committee has already cast it, and the
     * decision unless the vote refused it.
     */
    record Form(
            @NotNull Action action,
            @Size(max = 1000) String extensionReason,
            @Valid DecisionTime.Account account,
            Meeting meeting,
            CommitteeAttendance attendance,
            Vote vote,
            Paper paper,
            LocalDate decidedOn,
            LocalDate receivedOn,
            @Valid DecisionLetters consent) {}

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        if (form.action() == Action.EXTENDED) {
            time.checkExtension(StepIds.RECORD_ADMISSION_DECISION, form.extensionReason(), context.file(), problems);
        } else if (form.action() == Action.ACCOUNTED) {
            time.checkAccount(StepIds.RECORD_ADMISSION_DECISION, form.account(), context.file(), problems);
        } else if (form.action() == Action.DECIDED) {
            CaseFile file = context.file();
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
        consents.check(file, StepIds.RECORD_ADMISSION_DECISION, form.consent(), form.decidedOn(), problems);
        problems.require("decidedOn", form.decidedOn());
        if (form.decidedOn() == null) {
            return;
        }
        dates.check("decidedOn", DateKind.ADMISSION_DECISION, form.decidedOn(), file, problems);
        dates.check(
                "receivedOn",
                DateKind.DECISION_RECEIVED,
                form.receivedOn(),
                file,
                Map.of(DateKind.ADMISSION_DECISION, form.decidedOn()),
                problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        CaseFile file = context.file();
        boolean decided =
                form.action() == Action.DECIDED && (!votesNow(file) || ballots.reaches(KIND, ballot(form, file), file));
        return decided
                ? List.of(IssuedPaper.of(
                        PaperKind.ADMISSION_DECISION,
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
        if (form.action() == Action.EXTENDED) {
            time.extend(StepIds.RECORD_ADMISSION_DECISION, form.extensionReason(), file);
            return Routing.outcome(Ballots.Outcome.AGAIN);
        }
        if (form.action() == Action.ACCOUNTED) {
            time.account(StepIds.RECORD_ADMISSION_DECISION, form.account(), file);
            return Routing.outcome(Ballots.Outcome.AGAIN);
        }
        if (votesNow(file)) {
            VoteResult result = ballots.enterDecision(KIND, ballot(form, file), context);
            if (!result.reached()) {
                file.close(
                        CaseStatus.REFUSED,
                        form.meeting().date(),
                        result.tally().summary());
                return Routing.outcome(CaseStatus.REFUSED);
            }
        }
        consents.enter(file, StepIds.RECORD_ADMISSION_DECISION, form.consent(), context.today());
        register.paper(file, PaperKind.ADMISSION_DECISION, form.paper(), form.decidedOn(), null);
        file.record(DateKind.ADMISSION_DECISION, form.decidedOn());
        if (form.receivedOn() != null) {
            file.record(DateKind.DECISION_RECEIVED, form.receivedOn());
        }
        return Routing.outcome(ceremonyLimit.awaitsReceipt(file) ? StepOutcome.AWAITS_RECEIPT : StepOutcome.APPROVED);
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        Map<String, Object> known = meetings.known(file, KIND, decisions.bodyOf(file, KIND.matter()));
        known.put("votesNow", votesNow(file));
        known.put("bodyName", decisions.bodyOf(file, KIND.matter()).label());
        known.putAll(consents.prefill(file, StepIds.RECORD_ADMISSION_DECISION, DecisionLetters.NONE));
        known.put("cellResolution", earlier.cited(file, ResolutionKind.CELL_ADMISSION));
        known.put("committeeResolution", earlier.cited(file, ResolutionKind.COMMITTEE_ADMISSION));
        return known;
    }

    /** An authorised committee that has voted as a whole only signs the decision (06-HD/TW, 3.7 a). */
    private boolean votesNow(CaseFile file) {
        return decisions.voteNeeded(file, ResolutionKind.COMMITTEE_ADMISSION);
    }

    private CastVote.OfCommittee ballot(Form form, CaseFile file) {
        return new CastVote.OfCommittee(
                decisions.bodyOf(file, KIND.matter()), form.meeting(), form.attendance(), form.vote(), form.paper());
    }
}
