package vn.ketnap.procedure.step;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.StandIns;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.procedure.check.PlausibleDates;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.vocabulary.CaseStatus;

/** Does the steps of cases: the one way from a submitted form to the register. */
@Component
public class Steps {

    /** Field of every form that lets a person go on in spite of warnings. */
    public static final String OVERRIDE_REASON = Problems.OVERRIDE_REASON;

    private final Map<String, Step<?>> steps;
    private final CaseDesk cases;
    private final Register register;
    private final IssuedPapers papers;
    private final FormBinder binder;
    private final PlausibleDates plausible;
    private final CopiedRemarks copied;
    private final StandIns standIns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Steps(
            Map<String, Step<?>> steps,
            CaseDesk cases,
            Register register,
            IssuedPapers papers,
            FormBinder binder,
            PlausibleDates plausible,
            CopiedRemarks copied,
            StandIns standIns,
            ApplicationEventPublisher events,
            Clock clock) {
        this.steps = steps;
        this.cases = cases;
        this.register = register;
        this.papers = papers;
        this.binder = binder;
        this.plausible = plausible;
        this.copied = copied;
        this.standIns = standIns;
        this.events = events;
        this.clock = clock;
    }

    /** The step of a human task, empty for a task that is not about one case. */
    public Optional<Step<?>> step(String taskId) {
        return Optional.ofNullable(steps.get(taskId));
    }

    /**
     * Completes a step inside the caller's transaction.
     *
     * @param subject id of the part of the case the task is about, null for the case as a whole
     * @param values submitted values by field
     * @throws RefusedException with everything that is wrong; nothing is stored then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Routing complete(String taskId, long caseId, Long subject, Map<String, ?> values, String actor) {
        return complete(taskId, cases.file(caseId), subject, values, actor);
    }

    /** As above, for a case that the caller's transaction has loaded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Routing complete(String taskId, CaseFile file, Long subject, Map<String, ?> values, String actor) {
        Problems problems = binder.problems(taskId);
        String overrideReason = FormBinder.overrideReason(values, problems);
        return complete(require(taskId), taskId, context(file, subject, actor, overrideReason), values, problems);
    }

    /** What the form of a step shows before it is filled in; empty for a task without a step. */
    @Transactional(readOnly = true)
    public Map<String, Object> prefill(String taskId, long caseId, Long subject, String actor) {
        return step(taskId)
                .map(step -> step.prefill(context(cases.file(caseId), subject, actor, null)))
                .orElse(Map.of());
    }

    private <F extends Record> Routing complete(
            Step<F> step, String taskId, StepContext context, Map<String, ?> values, Problems problems) {
        CaseStatus status = context.file().status();
        if (!status.isRunning() && !step.followsEnd() && !(status == CaseStatus.OFFICIAL && step.followsMembership())) {
            throw RefusedException.because(
                    "Hồ sơ %s đã kết thúc: %s".formatted(context.file().number(), status.label()));
        }
        if (context.file().movingTo() != null && !step.goesOnInTransfer()) {
            throw RefusedException.because("Hồ sơ %s đang chuyển đến %s: làm xong việc chuyển rồi mới ghi tiếp bước này"
                    .formatted(context.file().number(), context.file().movingTo()));
        }
        F form = binder.bind(step.form(), values, problems);
        step.check(form, context, problems);
        plausible.check(form, context.file(), problems);
        copied.check(form, context.file(), problems);
        papers.take(step.issued(form, context), context, problems);
        problems.refuse(context.overrideReason());
        Routing routing = step.apply(form, context);
        conclude(context, taskId, routing, problems.isEmpty() ? null : context.overrideReason());
        return routing;
    }

    /**
     * Enters in the journal what was done to a case and tells the deadlines and the trail; for what is done outside the tasks.
     *
     * @param overrideReason why the work went on in spite of warnings, null without any
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void conclude(StepContext context, String name, Routing routing, String overrideReason) {
        CaseFile file = context.file();
        String actedFor = actedFor(context);
        register.note(file.id(), name, context.subject(), routing.outcome(), context.actor(), actedFor, overrideReason);
        events.publishEvent(new StepDone(file.number(), name, context.actor(), actedFor));
        cases.publish(file);
    }

    /** Enters in the journal, in words, what happened to a case outside the procedure, and tells the trail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(StepContext context, String what, String note) {
        CaseFile file = context.file();
        register.note(file.id(), what, Routing.onward().outcome(), context.actor(), note);
        events.publishEvent(new StepDone(file.number(), what, context.actor(), null));
    }

    /** Login of the officer in whose place the actor works on the case; null for one's own work. */
    private String actedFor(StepContext context) {
        CaseUnits units = context.file().units();
        return standIns.actedFor(
                        context.actor(), held -> units.unitsOf(held.role()).contains(held.unitCode()), context.today())
                .orElse(null);
    }

    private StepContext context(CaseFile file, Long subject, String actor, String overrideReason) {
        return new StepContext(file, actor, LocalDate.now(clock), subject, overrideReason);
    }

    private Step<?> require(String taskId) {
        return step(taskId).orElseThrow(() -> new NoSuchElementException("Không có bước " + taskId));
    }
}
