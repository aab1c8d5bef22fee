package vn.ketnap.cockpit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.draft.Draft;
import vn.ketnap.draft.Drafts;
import vn.ketnap.engine.task.DraftSubjects;
import vn.ketnap.security.Caller;

/** The caller's own half-filled forms. What is open to somebody else only answers 404. */
@RestController
@RequestMapping("/camunda/api/ketnap/drafts/{subject}")
class DraftController {

    private final Drafts drafts;
    private final DraftSubjects subjects;

    DraftController(Drafts drafts, DraftSubjects subjects) {
        this.drafts = drafts;
        this.subjects = subjects;
    }

    /** What was typed and when it was stored; both null without a draft. */
    record Kept(@JsonRawValue String values, Instant savedAt) {}

    /** When it was stored. */
    record Receipt(Instant savedAt) {}

    @GetMapping
    ResponseEntity<Kept> open(Caller caller, @PathVariable String subject) {
        requireOpen(subject);
        Draft draft = drafts.find(caller.login(), subject).orElse(new Draft(null, null));
        return Replies.unstored(new Kept(draft.content(), draft.savedAt()));
    }

    /** Stores the JSON object that the page sends. */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> keep(Caller caller, @PathVariable String subject, InputStream body) throws IOException {
        requireOpen(subject);
        byte[] content = body.readNBytes(Drafts.MOST_BYTES + 1);
        return Replies.unstored(new Receipt(drafts.keep(caller.login(), subject, content)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @PathVariable String subject) {
        requireOpen(subject);
        drafts.end(caller.login(), subject);
    }

    private void requireOpen(String subject) {
        if (!subjects.isOpen(subject)) {
            throw new NoSuchElementException("No such task");
        }
    }
}
