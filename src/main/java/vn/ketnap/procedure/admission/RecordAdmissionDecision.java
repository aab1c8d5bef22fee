package vn.ketnap.procedure.admission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DecisionTime;
import vn.ketnap.procedure.consent.Consents;
import vn.ketnap.procedure.consent.DecisionLetters;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CommitteeMeetings;
import vn.ketnap.procedure.step.Decisions;
import vn.ketnap.procedure.step.PersonDecisions;
import vn.ketnap.procedure.step.PersonDecisions.Move;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.vote.CommitteeAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.procedure.vote.VoteResult;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.StepIds;

/** The competent committee decides, or prolongs its time for a special reason (294-QĐ/TW, 4.3; 06-HD/TW, 3.7). */
@Component
class RecordAdmissionDecision implements Step<RecordAdmissionDecision.Form> {

    private static final PersonDecisions.Kind KIND = new PersonDecisions.Kind(
            StepIds.RECORD_ADMISSION_DECISION,
            ResolutionKind.ADMISSION_DECISION,
            ResolutionKind.COMMITTEE_ADMISSION,
            PaperKind.ADMISSION_DECISION,
            DateKind.DECISION_RECEIVED);

    private final PersonDecisions common;
    private final Decisions decisions;
    private final EarlierVotes earlier;
    private final CommitteeMeetings meetings;
    private final Consents consents;
    private final CeremonyLimit ceremonyLimit;

    RecordAdmissionDecision(
            PersonDecisions common,
            Decisions decisions,
            EarlierVotes earlier,
            CommitteeMeetings meetings,
            Consents consents,
            CeremonyLimit ceremonyLimit) {
        this.common = common;
        this.decisions = decisions;
        this.earlier = earlier;
        this.meetings = meetings;
        this.consents = consents;
        this.ceremonyLimit = ceremonyLimit;
    }

    enum Action {
        DECIDED(Move.DECIDE),
        EXTENDED(Move.EXTEND),
        ACCOUNTED(Move.ACCOUNT);

        private final Move move;

        Action(Move move) {
            this.move = move;
        }
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
            @Valid DecisionLetters consent)
            implements PersonDecisions.Form {

        @Override
        public Move move() {
            return action == null ? null : action.move;
        }
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        if (form.action() == null || common.checkDelay(KIND, form, file, problems)) {
            return;
        }
        if (common.check(KIND, form, file, problems)) {
            consents.check(file, StepIds.RECORD_ADMISSION_DECISION, form.consent(), form.decidedOn(), problems);
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
        Optional<VoteResult> refusal = common.enterRefusal(KIND, form, context);
        if (refusal.isPresent()) {
            file.close(
                    CaseStatus.REFUSED,
                    form.meeting().date(),
                    refusal.get().tally().summary());
            return Routing.outcome(CaseStatus.REFUSED);
        }
        consents.enter(file, StepIds.RECORD_ADMISSION_DECISION, form.consent(), context.today());
        common.enter(KIND, form, file);
        return Routing.outcome(ceremonyLimit.awaitsReceipt(file) ? StepOutcome.AWAITS_RECEIPT : StepOutcome.APPROVED);
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        Body body = decisions.bodyOf(file, Matter.ADMISSION);
        Map<String, Object> known = meetings.known(file, KIND.vote(), body);
        known.put("votesNow", common.votesNow(KIND, file));
        known.put("bodyName", body.label());
        known.putAll(consents.prefill(file, StepIds.RECORD_ADMISSION_DECISION, DecisionLetters.NONE));
        known.put("cellResolution", earlier.cited(file, ResolutionKind.CELL_ADMISSION));
        known.put("committeeResolution", earlier.cited(file, ResolutionKind.COMMITTEE_ADMISSION));
        return known;
    }
}
