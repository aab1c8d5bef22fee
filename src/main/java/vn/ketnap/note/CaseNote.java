package vn.ketnap.note;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A note on a case. It stays as it was written, as the journal does. */
@Entity
class CaseNote {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long caseId;
    private String unitCode;
    private String author;
    private Instant writtenAt;
    private String content;

    protected CaseNote() {}

    CaseNote(long caseId, String unitCode, String author, Instant writtenAt, String content) {
        this.caseId = caseId;
        this.unitCode = unitCode;
        this.author = author;
        this.writtenAt = writtenAt;
        this.content = content;
    }

    String unitCode() {
        return unitCode;
    }

    String author() {
        return author;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String content() {
        return content;
    }
}
