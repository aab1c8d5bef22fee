package vn.ketnap.cockpit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ketnap.amendment.Draft;
import vn.ketnap.amendment.Report;
import vn.ketnap.amendment.RuleRelease.State;
import vn.ketnap.amendment.RuleReleases;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.sheet.SourceFile;

/** New law, for administrators: tables out as a workbook, a document tried and proposed, released and taken back by a second person. */
@RestController
@RequestMapping("/camunda/api/ketnap/rule-releases")
class RuleReleaseController {

    private final RuleReleases releases;
    private final Trail trail;

    RuleReleaseController(RuleReleases releases, Trail trail) {
        this.releases = releases;
        this.trail = trail;
    }

    /** What the form of the page sends; the file may be missing when a new version says all the same. */
    record Sent(
            String version,
            String like,
            String number,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            MultipartFile file) {

        private Draft draft() {
            return new Draft(version, like, number, date, from);
        }

        private SourceFile source() throws IOException {
            return file == null
                            || Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                    .isEmpty()
                    ? null
                    : new SourceFile(file.getOriginalFilename(), file.getBytes());
        }
    }

    @GetMapping
    ResponseEntity<RuleReleases.Overview> all(Caller caller) {
        Administrators.require(caller);
        return Replies.unstored(releases.overview());
    }

    /** The tables in force, or one of them. */
    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(Caller caller, @RequestParam(required = false) String table) {
        Administrators.require(caller);
        return Replies.workbook("bang-quy-dinh.xlsx", releases.workbook(table));
    }

    /** What the document would change. */
    @PostMapping("/check")
    ResponseEntity<Report> check(Caller caller, Sent sent) throws IOException {
        Administrators.require(caller);
        return Replies.unstored(releases.check(sent.draft(), sent.source()));
    }

    /** Keeps the document for a second person; answers with its number. */
    @PostMapping
    ResponseEntity<Long> propose(Caller caller, Sent sent) throws IOException {
        String login = Administrators.require(caller);
        long id = releases.propose(sent.draft(), sent.source(), login);
        note(login, "đề nghị %d theo %s".formatted(id, sent.draft().number()));
        return Replies.unstored(id);
    }

    /** What a proposal would change as things are now. */
    @GetMapping("/{id}")
    ResponseEntity<Report> look(Caller caller, @PathVariable long id) {
        Administrators.require(caller);
        return Replies.unstored(releases.look(id));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> drop(Caller caller, @PathVariable long id) {
        String login = Administrators.require(caller);
        releases.drop(id);
        note(login, "bỏ đề nghị " + id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/release")
    ResponseEntity<Void> release(Caller caller, @PathVariable long id) {
        String login = Administrators.require(caller);
        releases.release(id, login);
        note(login, "phát hành " + id);
        return ResponseEntity.noContent().build();
    }

    /** Asks for it, or takes it back after another person has asked; answers with how it then stands. */
    @PostMapping("/{id}/take-back")
    ResponseEntity<State> takeBack(Caller caller, @PathVariable long id) {
        String login = Administrators.require(caller);
        State state = releases.takeBack(id, login);
        note(login, (state == State.TAKEN_BACK ? "rút lại " : "đề nghị rút lại ") + id);
        return Replies.unstored(state);
    }

    private void note(String login, String what) {
        trail.change(new AuditEvent(login, null, Operation.SETTING, FieldGroup.RULES, what));
    }
}
