package vn.ketnap.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.platform.TransactionMemory;
import vn.ketnap.procedure.casefile.CaseErased;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.CaseProgressed;
import vn.ketnap.procedure.casefile.DateRecorded;
import vn.ketnap.procedure.check.DueDates;
import vn.ketnap.procedure.check.Extensions;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.succession.CaseMoved;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TaskDue;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.vocabulary.DateKind;

/** Opens, moves, meets and extends the deadlines of cases, always by the dates written on the papers. */
@Component
@Transactional
public class DeadlineRegister implements Extensions, DueDates {

    private static final Comparator<Deadline> BY_DUE_DATE =
            Comparator.comparing(Deadline::dueDate).thenComparing(Deadline::id);

    private final Deadlines deadlines;
    private final Regulations regulations;
    private final LimitsInForce limits;
    private final LawInForce law;
    private final LimitReckoning calendars;
    private final TaskDueDates tasks;
    private final BusinessClock clock;
    private final TransactionMemory memory;

    DeadlineRegister(
            Deadlines deadlines,
            Regulations regulations,
            LimitsInForce limits,
            LawInForce law,
            LimitReckoning calendars,
            TaskDueDates tasks,
            BusinessClock clock,
            TransactionMemory memory) {
        this.deadlines = deadlines;
        this.regulations = regulations;
        this.limits = limits;
        this.law = law;
        this.calendars = calendars;
        this.tasks = tasks;
        this.clock = clock;
        this.memory = memory;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(CaseProgressed progress) {
        CaseFile file = progress.file();
        List<LimitsInForce.Aged> ages = limits.ages(file);
        if (ages.isEmpty() && progress.dates().stream().noneMatch(recorded -> matters(recorded, file))) {
            return;
        }
        List<Deadline> ofCase = ofCase(file.id());
        for (DateRecorded recorded : progress.dates()) {
            meet(file, ofCase, recorded);
            start(file, ofCase, recorded);
        }
        ages.stream()
                .filter(aged -> ofCase.stream()
                        .noneMatch(deadline -> deadline.isFor(aged.limit().limit(), null)))
                .map(aged -> new Deadline(file, aged.regulation(), aged.limit(), null, DateKind.BIRTH, aged.span()))
                .forEach(deadline -> ofCase.add(deadlines.save(deadline)));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(CaseMoved moved) {
        ofCase(moved.file().id())
                .forEach(deadline -> deadline.handOver(moved.file().units()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(CaseErased erased) {
        deadlines.deleteAll(deadlines.findByCaseIdOrderById(erased.caseId()));
    }

    /** Most dates neither start, meet nor end a limit: they need no look at the register. */
    private boolean matters(DateRecorded recorded, CaseFile file) {
        DateKind kind = recorded.kind();
        return kind == DateKind.CLOSED
                || kind == DateKind.BACK_TO_TRAINING
                || kind == DateKind.DECISION_CANCELLED
                || kind == DateKind.REMOVAL_PROPOSED
                || limits.of(file, law.of(file, kind, recorded.date()), recorded.date()).stream()
                        .anyMatch(limit -> limit.isStartedBy(kind) || limit.metBy() == kind);
    }

    private void meet(CaseFile file, List<Deadline> ofCase, DateRecorded recorded) {
        for (Deadline deadline : ofCase) {
            if (ends(file, recorded, deadline)) {
                deadline.cancel();
            } else if (deadline.isMetBy(recorded)
                    && ofCase.stream().noneMatch(extension -> extension.prolongs(deadline))) {
                deadline.meet(recorded.date());
            }
        }
    }

    /** The end of the case ends what is open but the way of the card; the end of a round of votes what counts from its first vote. */
    private static boolean ends(CaseFile file, DateRecorded recorded, Deadline deadline) {
        return switch (recorded.kind()) {
            case CLOSED -> deadline.isOpen() && !(file.awaitsCard() && deadline.isAboutCard());
            case BACK_TO_TRAINING ->
                !recorded.corrected() && deadline.isUnmetSince(DateKind.CELL_ADMISSION_VOTE, recorded.date());
            case DECISION_CANCELLED ->
                !recorded.corrected() && deadline.isOpen() && deadline.waitsFor(DateKind.CEREMONY);
            case REMOVAL_PROPOSED ->
                !recorded.corrected() && deadline.isOpen() && deadline.waitsFor(DateKind.ACTIVE_AGAIN);
            default -> false;
        };
    }

    private void start(CaseFile file, List<Deadline> ofCase, DateRecorded recorded) {
        String regulation = law.of(file, recorded.kind(), recorded.date());
        for (TimeLimit limit : limits.of(file, regulation, recorded.date())) {
            if (!limit.isStartedBy(recorded.kind())) {
                continue;
            }
            Span span = calendars.span(recorded.date(), limit);
            Optional<Deadline> existing = ofCase.stream()
                    .filter(deadline -> deadline.isFor(limit.limit(), recorded.subject()))
                    .findFirst();
            if (existing.isEmpty()) {
                ofCase.stream()
                        .filter(replaced ->
                                replaced.isOpen() && replaced.isFor(limit.extendsLimit(), recorded.subject()))
                        .forEach(Deadline::giveWay);
                ofCase.add(deadlines.save(
                        new Deadline(file, regulation, limit, recorded.subject(), recorded.kind(), span)));
            } else {
                startAgain(regulation, limit, existing.get(), recorded, span);
                prolong(existing.get(), ofCase);
            }
        }
    }

    private void startAgain(String regulation, TimeLimit limit, Deadline deadline, DateRecorded recorded, Span span) {
        deadline.bind(regulation, limit);
        if (!recorded.corrected() && deadline.isOverBefore(span.start())) {
            deadline.restart(span);
            tellTask(deadline);
        } else {
            move(deadline, span);
        }
    }

    /** An extension counts from the end of what it prolongs, also when that end moves. */
    private void prolong(Deadline prolonged, List<Deadline> ofCase) {
        ofCase.stream().filter(extension -> extension.prolongs(prolonged)).forEach(extension -> regulations
                .timeLimit(extension.limit(), prolonged.regulation())
                .ifPresent(limit -> {
                    extension.bind(prolonged.regulation(), limit);
                    move(extension, calendars.span(prolonged.dueDate(), limit));
                }));
    }

    private void move(Deadline deadline, Span span) {
        if (deadline.move(span) && deadline.isOpen()) {
            tellTask(deadline);
        }
    }

    private void tellTask(Deadline deadline) {
        tasks.moved(deadline.caseNumber(), deadline.task(), deadline.subject(), deadline.dueDate());
    }

    @Override
    public void extend(CaseFile file, String task, String reason) {
        Deadline running = running(file, task);
        TimeLimit extension = regulations.timeLimits(running.regulation()).stream()
                .filter(limit -> limit.isExtension() && limit.extendsLimit().equals(running.limit()))
                .findFirst()
                .orElseThrow(
                        () -> RefusedException.because("Thời hạn này không được gia hạn thêm: chỉ gia hạn một lần"));
        Span span = calendars.span(running.dueDate(), extension);
        ofCase(file.id()).add(deadlines.save(new Deadline(file, extension, running, reason, span)));
    }

    @Override
    public Optional<LocalDate> runsOutOn(CaseFile file, String task) {
        return running(file.id(), null, due(task)).map(Deadline::dueDate);
    }

    @Override
    public void account(CaseFile file, String task, LocalDate on) {
        running(file, task).account(on);
    }

    private Deadline running(CaseFile file, String task) {
        return running(file.id(), null, due(task))
                .orElseThrow(() -> RefusedException.because("Không có thời hạn nào đang chạy cho việc này"));
    }

    @Override
    public Optional<LocalDate> dueOn(
            CaseFile file, String limit, String regulation, Map<DateKind, LocalDate> together) {
        return regulations.timeLimit(limit, regulation).flatMap(rule -> {
            DateKind start = rule.startEvents().get(0);
            return Optional.ofNullable(together.get(start))
                    .or(() -> file.date(start))
                    .map(from -> calendars.span(from, rule).due());
        });
    }

    /** What a task answers for, and the target of the office, under the regulation of today. */
    private TaskDue due(String task) {
        return regulations.taskDue(task, regulations.versionOn(clock.today()).id());
    }

    /** When a human task is due: with its open deadline, else the office's own target after today. */
    public LocalDate taskDue(long caseId, Long subject, String task) {
        TaskDue due = due(task);
        return running(caseId, subject, due)
                .map(Deadline::dueDate)
                .orElseGet(() -> calendars.due(clock.today(), due.amount(), due.unit()));
    }

    /** Whether a text limits the task now: otherwise its due date is the office's own, and being late breaks no rule. */
    public boolean isLimited(long caseId, Long subject, String task) {
        return running(caseId, subject, due(task)).isPresent();
    }

    /** All deadlines of a case by due date. */
    @Transactional(readOnly = true)
    public List<DeadlineView> of(long caseId) {
        return deadlines.findByCaseIdOrderById(caseId).stream()
                .sorted(BY_DUE_DATE)
                .map(Deadline::view)
                .toList();
    }

    /** All open deadlines by due date. */
    @Transactional(readOnly = true)
    public List<DeadlineView> open() {
        return deadlines.findByStateOrderByDueDateAscIdAsc(DeadlineState.OPEN).stream()
                .map(Deadline::view)
                .toList();
    }

    /** Those of the given deadlines that are open, by due date. */
    @Transactional(readOnly = true)
    public List<DeadlineView> open(Collection<Long> ids) {
        return deadlines.findByIdInAndStateOrderByDueDateAscIdAsc(ids, DeadlineState.OPEN).stream()
                .map(Deadline::view)
                .toList();
    }

    private Optional<Deadline> running(long caseId, Long subject, TaskDue due) {
        if (due.limits().isEmpty()) {
            return Optional.empty();
        }
        return ofCase(caseId).stream()
                .filter(Deadline::isOpen)
                .filter(deadline -> due.limits().stream().anyMatch(limit -> deadline.isFor(limit, subject)))
                .min(BY_DUE_DATE);
    }

    private List<Deadline> ofCase(long caseId) {
        return memory.once(
                new OfCase(caseId),
                () -> new ArrayList<>(caseId == 0 ? List.of() : deadlines.findByCaseIdOrderById(caseId)));
    }

    private record OfCase(long caseId) {}
}
