package vn.ketnap.procedure.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.DateMeaning;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.PlausibleDates;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.removal.Removals;
import vn.ketnap.procedure.step.IssuedPapers;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.procedure.transfer.Transfers;
import vn.ketnap.procedure.vote.OptionalPaper;
import vn.ketnap.regulation.HandlingSituation;
import vn.ketnap.regulation.LeavingReason;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.IncidentKind;
import vn.ketnap.vocabulary.StepIds;

/** Takes the report of what happened to a running case outside its procedure. */
@Component
public class ReportIncident {

    /** What the new units decide or do themselves. */
    private static final Set<IncidentKind> WAIT_FOR_A_MOVE = EnumSet.of(
            IncidentKind.REPLACE_HELPER,
            IncidentKind.PROPOSE_REMOVAL,
            IncidentKind.DISCIPLINE,
            IncidentKind.SENTENCED,
            IncidentKind.WRONG_ADMISSION);

    private final RunningCases cases;
    private final Reporters reporters;
    private final Departure departure;
    private final HelperReplacement replacement;
    private final DateCorrection correction;
    private final MemberLife life;
    private final Removals removals;
    private final ProbationFaults faults;
    private final Transfers transfers;
    private final Register register;
    private final DateOrder dates;
    private final PlausibleDates plausible;
    private final Steps steps;
    private final IssuedPapers papers;
    private final FormBinder binder;
    private final BusinessClock clock;

    ReportIncident(
            RunningCases cases,
            Reporters reporters,
            Departure departure,
            HelperReplacement replacement,
            DateCorrection correction,
            MemberLife life,
            Removals removals,
            ProbationFaults faults,
            Transfers transfers,
            Register register,
            DateOrder dates,
            PlausibleDates plausible,
            Steps steps,
            IssuedPapers papers,
            FormBinder binder,
            BusinessClock clock) {
        this.cases = cases;
        this.reporters = reporters;
        this.departure = departure;
        this.replacement = replacement;
        this.correction = correction;
        this.life = life;
        this.removals = removals;
        this.faults = faults;
        this.transfers = transfers;
        this.register = register;
        this.dates = dates;
        this.plausible = plausible;
        this.steps = steps;
        this.papers = papers;
        this.binder = binder;
        this.clock = clock;
    }

    /**
     * What the start form submits.
     *
     * @param chosenCase number of the case
     * @param situation of a person who moves, when it changes; null where it stays
     * @param happenedOn when it happened; not asked for a corrected date
     * @param paper the resolution that assigns another helper, the decision or letter of one who leaves; elsewhere it
     *     may be empty
     */
    public record Form(
            @NotBlank String chosenCase,
            @NotNull IncidentKind kind,
            LocalDate happenedOn,
            @NotBlank @Size(max = 500) String reason,
            @Valid OptionalPaper paper,
            Long helper,
            LocalDate remarkedOn,
            @Size(max = 2000) String remark,
            DateKind dateKind,
            @DateMeaning(DateMeaning.Kind.LIFE) LocalDate newDate,
            @Size(max = 32) String decidedBy,
            LeavingReason leavingReason,
            @Size(max = 200) String receivingUnit,
            @Size(max = 32) String destination,
            @Size(max = 120) String hostHelper,
            HandlingSituation situation) {

        HelperReplacement.Change change() {
            return new HelperReplacement.Change(happenedOn, paper.paper(), helper, remarkedOn, remark);
        }

        Transfers.Move move() {
            return new Transfers.Move(happenedOn, paper.paper(), destination, receivingUnit);
        }

        MemberLife.Details life() {
            return new MemberLife.Details(
                    kind, happenedOn, paper.paper(), receivingUnit, hostHelper, remarkedOn, remark);
        }

        Departure.Details departure() {
            return new Departure.Details(kind, happenedOn, paper.paper(), decidedBy, leavingReason, receivingUnit);
        }
    }

    /** The case and what its processes have to do. */
    public record Incident(CaseFile file, String outcome) {

        private static final Set<String> WITH_STEPS =
                Set.of(StepOutcome.TRANSFER.name(), StepOutcome.REVIEW.name(), StepOutcome.DISCIPLINE.name());

        /** Whether people have to do something before the incident is over. */
        public boolean hasSteps() {
            return WITH_STEPS.contains(outcome);
        }
    }

    /**
     * Stores the incident inside the caller's transaction.
     *
     * @throws RefusedException with everything that is wrong; a case of another unit is refused like an unknown one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Incident report(Map<String, ?> values, String actor) {
        Problems problems = binder.problems(StepIds.REPORT_INCIDENT);
        Form form = binder.bind(Form.class, values, problems);
        CaseFile file = form.chosenCase() == null
                ? null
                : cases.find(actor, form.chosenCase()).orElse(null);
        if (file == null) {
            problems.add("chosenCase", "Không có hồ sơ đang chạy mang số này trong phạm vi của đồng chí");
            throw new RefusedException(problems.all());
        }
        check(form, file, actor, problems);
        plausible.check(form, file, problems);
        String override = FormBinder.overrideReason(values, problems);
        StepContext context = new StepContext(file, actor, clock.today(), null, override);
        papers.take(issued(form, file), context, problems);
        problems.refuse(override);
        Routing routing = Routing.outcome(apply(form, file, actor));
        steps.conclude(context, StepIds.REPORT_INCIDENT, routing, problems.isEmpty() ? null : override);
        return new Incident(file, routing.outcome());
    }

    /** The resolution of the cell that assigns another helper; the papers of other incidents are no body's own. */
    private static List<IssuedPaper> issued(Form form, CaseFile file) {
        return form.kind() == IncidentKind.REPLACE_HELPER
                ? List.of(IssuedPaper.of(
                        PaperKind.HELPER_ASSIGNMENT,
                        NumberSeries.RESOLUTION,
                        file.cellCode(),
                        form.paper().paper(),
                        form.happenedOn(),
                        "happenedOn"))
                : List.of();
    }

    private void check(Form form, CaseFile file, String actor, Problems problems) {
        if (form.kind() == null) {
            return;
        }
        reporters.check(form.kind(), actor, file, problems);
        if (problems.has("kind")) {
            return;
        }
        if (form.kind() == IncidentKind.CORRECT_DATE) {
            reporters.checkOwner(actor, file, form.dateKind(), problems);
            correction.check(file, form.dateKind(), form.newDate(), problems);
            return;
        }
        if (file.movingTo() != null && WAIT_FOR_A_MOVE.contains(form.kind())) {
            problems.add("kind", "Hồ sơ đang chuyển đến %s: chờ chuyển xong".formatted(file.movingTo()));
        }
        problems.require("happenedOn", form.happenedOn());
        checkSince(form.happenedOn(), sinceOf(form.kind()), file, problems);
        switch (form.kind()) {
            case REPLACE_HELPER -> replacement.check(file, form.change(), problems);
            case PROPOSE_REMOVAL -> removals.checkNoneUnderWay("kind", file, problems);
            case TEMPORARY_STAY, INACTIVE, ACTIVE_AGAIN, ABROAD_OFFICIAL, ABROAD_TEMPORARY, ABROAD_SLIP ->
                life.check(file, form.life(), problems);
            case MOVED -> {
                removals.checkNoneUnderWay("kind", file, problems);
                transfers.check(file, form.move(), problems);
            }
            case LEFT, TRANSFERRED -> departure.check(file, form.departure(), actor, problems);
            case DISCIPLINE, SENTENCED, WRONG_ADMISSION -> faults.check(form.kind(), file, problems);
            default -> {}
        }
    }

    private void checkSince(LocalDate happenedOn, DateKind since, CaseFile file, Problems problems) {
        dates.checkPast("happenedOn", happenedOn, problems);
        file.date(since)
                .filter(start -> happenedOn != null && happenedOn.isBefore(start))
                .ifPresent(start -> problems.add(
                        "happenedOn",
                        "Ngày xảy ra phải từ ngày %s trở đi (%s)".formatted(DateFormats.date(start), since.label())));
    }

    private static DateKind sinceOf(IncidentKind kind) {
        return switch (kind) {
            case REPLACE_HELPER -> DateKind.HELPER_ASSIGNED;
            case PROPOSE_REMOVAL, LEFT, TRANSFERRED, SENTENCED, DISCIPLINE -> DateKind.CEREMONY;
            case INACTIVE, ACTIVE_AGAIN, ABROAD_OFFICIAL, ABROAD_TEMPORARY, ABROAD_SLIP -> DateKind.CEREMONY;
            case WRONG_ADMISSION -> DateKind.ADMISSION_DECISION;
            default -> DateKind.NOMINATION;
        };
    }

    private StepOutcome apply(Form form, CaseFile file, String actor) {
        switch (form.kind()) {
            case CORRECT_DATE -> correction.apply(file, form.dateKind(), form.newDate(), clock.today(), form.reason());
            case TEMPORARY_STAY, INACTIVE, ACTIVE_AGAIN, ABROAD_OFFICIAL, ABROAD_TEMPORARY, ABROAD_SLIP ->
                life.apply(file, form.life(), form.reason());
            case REPLACE_HELPER -> replacement.apply(file, form.change(), form.reason());
            case PROPOSE_REMOVAL -> {
                removals.propose(file, form.happenedOn(), form.reason());
                return StepOutcome.REMOVAL;
            }
            case MOVED -> {
                transfers.begin(file, form.move(), form.reason());
                if (form.situation() != null) {
                    file.situation(form.situation());
                }
                return StepOutcome.TRANSFER;
            }
            case LEFT, TRANSFERRED -> {
                departure.apply(file, form.departure(), form.reason(), actor);
                return StepOutcome.CLOSE;
            }
            case DISCIPLINE, SENTENCED, WRONG_ADMISSION -> {
                return faults.apply(
                        form.kind(), file, form.happenedOn(), form.paper().paper(), form.reason());
            }
            default -> {
                register.paper(file, PaperKind.CLOSURE, form.paper().paper(), form.happenedOn(), form.reason());
                file.close(form.kind().end(), form.happenedOn(), form.reason());
                if (form.kind() == IncidentKind.DECEASED && file.ceremonyDate().isPresent()) {
                    file.record(DateKind.FILE_NOTICE, form.happenedOn());
                }
                return StepOutcome.CLOSE;
            }
        }
        return StepOutcome.RECORDED;
    }
}
