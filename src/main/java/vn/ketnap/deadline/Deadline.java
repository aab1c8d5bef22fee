package vn.ketnap.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.procedure.casefile.DateRecorded;
import vn.ketnap.regulation.Certainty;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.vocabulary.DateKind;

/** One thing with a limit in one case. */
@Entity
class Deadline {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deadline_seq")
    @SequenceGenerator(name = "deadline_seq", allocationSize = 50)
    private Long id;

    /** Null, with an empty number, for what a unit does each period. */
    private Long caseId;

    private String caseNumber;
    private String cellCode;
    private String grassrootsCode;
    private String superiorCode;

    @Column(name = "limit_id")
    private String limit;

    private Long subject;
    private String regulation;

    @Enumerated(EnumType.STRING)
    private DateKind startKind;

    private LocalDate startDate;
    private LocalDate dueDate;
    private boolean provisional;
    private String task;

    @Enumerated(EnumType.STRING)
    private DateKind metBy;

    private LocalDate metOn;
    /** What the unit wrote of a duty that it did, and who entered it. */
    private String metNote;

    private String metLogin;

    @Enumerated(EnumType.STRING)
    private DeadlineState state;

    private String extensionOf;
    private String extensionReason;
    private LocalDate accountedOn;
    private String legalBasis;

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    /** Counts the moves of the due date: a moved deadline warns anew. */
    private int revision;

    @Version
    private int version;

    protected Deadline() {}

    Deadline(CaseFile file, String regulation, TimeLimit limit, Long subject, DateKind startKind, Span span) {
        this.caseId = file.id();
        this.caseNumber = file.number();
        handOver(file.units());
        this.limit = limit.limit();
        this.subject = subject;
        this.startKind = startKind;
        this.state = DeadlineState.OPEN;
        bind(regulation, limit);
        span(span);
    }

    /** Extends another deadline, from whose end it counts. */
    Deadline(CaseFile file, TimeLimit limit, Deadline extended, String reason, Span span) {
        this(file, extended.regulation, limit, extended.subject, extended.startKind, span);
        this.extensionOf = extended.limit;
        this.extensionReason = reason;
        extended.giveWay();
    }

    /** What a unit does in a period. */
    Deadline(CaseUnits place, String regulation, TimeLimit limit, Span span) {
        this.caseNumber = "";
        handOver(place);
        this.limit = limit.limit();
        this.state = DeadlineState.OPEN;
        bind(regulation, limit);
        span(span);
    }

    Long id() {
        return id;
    }

    /** The units that handle it now. */
    final void handOver(CaseUnits place) {
        cellCode = place.cellCode();
        grassrootsCode = place.grassrootsCode();
        superiorCode = place.superiorCode();
    }

    /** The regulation that says how long it is and what meets it; it may be another one when it starts again. */
    void bind(String newRegulation, TimeLimit rule) {
        regulation = newRegulation;
        task = rule.task();
        metBy = rule.metBy();
        legalBasis = rule.basis().article();
        certainty = rule.basis().certainty();
    }

    /** True when what it waited for has happened, or no longer mattered, before the given start of a new round. */
    boolean isOverBefore(LocalDate start) {
        return state == DeadlineState.CANCELLED || metOn != null && start.isAfter(metOn);
    }

    /** Runs and warns anew. */
    void restart(Span span) {
        state = DeadlineState.OPEN;
        metOn = null;
        revision++;
        span(span);
    }

    /** Moves the deadline; true when its due date changed. */
    boolean move(Span span) {
        boolean moved = !span.due().equals(dueDate);
        span(span);
        if (moved) {
            revision++;
        }
        if (metOn != null) {
            meet(metOn);
        }
        return moved;
    }

    void meet(LocalDate on) {
        metOn = on;
        state = on.isAfter(dueDate) ? DeadlineState.LATE : DeadlineState.MET;
    }

    /** The unit itself did it and says so. */
    void meet(LocalDate on, String note, String login) {
        meet(on);
        metNote = note;
        metLogin = login;
    }

    /** Another deadline takes its place for whoever has to act. */
    void giveWay() {
        state = DeadlineState.EXTENDED;
    }

    /** Its passing was accounted for to the higher committee; it stays open. */
    void account(LocalDate on) {
        accountedOn = on;
    }

    void cancel() {
        state = DeadlineState.CANCELLED;
    }

    boolean isFor(String limitId, Long ofSubject) {
        return limit.equals(limitId) && Objects.equals(subject, ofSubject);
    }

    /** Whether that kind of event would meet it. */
    boolean waitsFor(DateKind event) {
        return metBy == event;
    }

    /** Once met it stays so when the event takes place again; only a corrected date is judged anew. */
    boolean isMetBy(DateRecorded event) {
        return state != DeadlineState.CANCELLED
                && (metOn == null || event.corrected())
                && metBy == event.kind()
                && Objects.equals(subject, event.subject());
    }

    /** Whether it belongs to a round of the procedure that started with such an event, on that day at the latest. */
    boolean isUnmetSince(DateKind start, LocalDate until) {
        // An extension starts where its limit ends, often later than the day on which the round ends.
        boolean begun = extensionOf != null || !startDate.isAfter(until);
        return metOn == null && startKind == start && begun;
    }

    /** Whether it prolongs the other one and still counts. */
    boolean prolongs(Deadline other) {
        return state != DeadlineState.CANCELLED
                && other.limit.equals(extensionOf)
                && Objects.equals(subject, other.subject);
    }

    /** Whether it watches the member card, which an official member may get later. */
    boolean isAboutCard() {
        return metBy.isAboutCard();
    }

    boolean isOpen() {
        return state == DeadlineState.OPEN;
    }

    /** Open, or prolonged by one that is. */
    boolean isRunning() {
        return isOpen() || state == DeadlineState.EXTENDED;
    }

    String limit() {
        return limit;
    }

    String metNote() {
        return metNote;
    }

    String task() {
        return task;
    }

    Long subject() {
        return subject;
    }

    /** Id of the limit it prolongs, null for an ordinary deadline. */
    String extensionOf() {
        return extensionOf;
    }

    Long caseId() {
        return caseId;
    }

    String caseNumber() {
        return caseNumber;
    }

    String regulation() {
        return regulation;
    }

    LocalDate startDate() {
        return startDate;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    DeadlineView view() {
        return new DeadlineView(
                id,
                caseId == null ? 0 : caseId,
                caseNumber,
                cellCode,
                grassrootsCode,
                superiorCode,
                limit,
                subject,
                regulation,
                startDate,
                dueDate,
                provisional,
                state,
                metOn,
                legalBasis,
                certainty,
                extensionReason,
                accountedOn,
                revision);
    }

    private void span(Span span) {
        startDate = span.start();
        dueDate = span.due();
        provisional = span.provisional();
    }
}
