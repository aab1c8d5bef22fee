package vn.ketnap.cockpit;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.note.Notes;
import vn.ketnap.security.Caller;

/** What colleagues of a unit note on a case. Anonymous callers get through to here. */
@RestController
@RequestMapping("/camunda/api/ketnap/cases/{number}/notes")
class NoteController {

    private final Notes notes;

    NoteController(Notes notes) {
        this.notes = notes;
    }

    /** What the page sends. */
    record NewNote(String text) {}

    @GetMapping
    ResponseEntity<Notes.OfUnit> list(Caller caller, @PathVariable String number) {
        return Replies.unstored(notes.of(caller.login(), number));
    }

    @PostMapping
    ResponseEntity<Notes.OfUnit> write(Caller caller, @PathVariable String number, @RequestBody NewNote note) {
        notes.write(caller.login(), number, note.text());
        return Replies.unstored(notes.of(caller.login(), number));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    void readOnly(Notes.ReadOnlyException e) {}
}
