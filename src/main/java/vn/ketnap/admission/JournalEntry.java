package vn.ketnap.admission;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** Who did which step of a case when, with what outcome. */
@Entity
class JournalEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "journal_entry_seq")
    @SequenceGenerator(name = "journal_entry_seq", allocationSize = 50)
    private Long id;

    private Long caseId;
    private String step;
    private Long subject;
    private String outcome;
    private String actor;
    private Instant doneAt;
    private String overrideReason;
    private String note;

    protected JournalEntry() {}

    JournalEntry(StepContext context, String step, Routing routing, String overrideReason, Instant doneAt) {
        this.caseId = context.file().id();
        this.step = step;
        this.subject = context.subject();
        this.outcome = routing.outcome();
        this.actor = context.actor();
        this.doneAt = doneAt;
        this.overrideReason = overrideReason;
    }

    /** Enters what is no step of the procedure, in words. */
    JournalEntry(StepContext context, String what, String note, Instant doneAt) {
        this(context, what, Routing.onward(), null, doneAt);
        this.note = note;
    }

    CaseHistory.Done view() {
        return new CaseHistory.Done(step, actor, doneAt, overrideReason, note);
    }
}
