package vn.ketnap.procedure.register;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** One step of a case: who did it when, with what outcome. */
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
    private String actedFor;

    protected JournalEntry() {}

    JournalEntry(
            long caseId,
            String step,
            Long subject,
            String outcome,
            String actor,
            String overrideReason,
            String note,
            String actedFor,
            Instant doneAt) {
        this.caseId = caseId;
        this.step = step;
        this.subject = subject;
        this.outcome = outcome;
        this.actor = actor;
        this.doneAt = doneAt;
        this.overrideReason = overrideReason;
        this.note = note;
        this.actedFor = actedFor;
    }

    CaseHistory.Done view() {
        return new CaseHistory.Done(step, actor, actedFor, doneAt, overrideReason, note);
    }
}
