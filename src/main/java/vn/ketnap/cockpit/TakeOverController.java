package vn.ketnap.cockpit;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.ketnap.imports.ImportTemplate;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.takeover.Run;
import vn.ketnap.takeover.TakeOver;
import vn.ketnap.takeover.TakeOverReport;
import vn.ketnap.takeover.TakeOverRuns;

/** Takes the sheet of cases on paper from an administrator: looks through it, takes the cases over in the background, takes them back. */
@RestController
@RequestMapping("/camunda/api/ketnap/takeover")
class TakeOverController {

    private final TakeOver takeOver;
    private final TakeOverRuns runs;
    private final Trail trail;

    TakeOverController(TakeOver takeOver, TakeOverRuns runs, Trail trail) {
        this.takeOver = takeOver;
        this.runs = runs;
        this.trail = trail;
    }

    /** The workbook to fill in. */
    @GetMapping("/template")
    ResponseEntity<byte[]> template(Caller caller) {
        Administrators.require(caller);
        return Replies.workbook("mau-ho-so-dang-co.xlsx", ImportTemplate.cases());
    }

    /** What taking over the file would do. */
    @PostMapping("/check")
    ResponseEntity<TakeOverReport> check(Caller caller, @RequestParam("file") MultipartFile file) throws IOException {
        String login = Administrators.require(caller);
        trail.read(new AuditEvent(login, null, Operation.IMPORT, FieldGroup.NAMES, null));
        return Replies.unstored(takeOver.check(source(file)));
    }

    /** Begins to take over the rows that are in order; answers with the id of the run, which goes on by itself. */
    @PostMapping("/runs")
    ResponseEntity<Long> begin(
            Caller caller,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean allOrNothing)
            throws IOException {
        String login = Administrators.require(caller);
        TakeOverRuns.Begun begun = runs.begin(source(file), allOrNothing, login);
        new Thread(begun.work(), "take-over-" + begun.id()).start();
        return Replies.unstored(begun.id());
    }

    /** All runs with how far they have come, the newest first. */
    @GetMapping("/runs")
    ResponseEntity<List<Run>> all(Caller caller) {
        Administrators.require(caller);
        return Replies.unstored(runs.all());
    }

    /** Takes a run back, unless somebody has worked on one of its cases. */
    @DeleteMapping("/runs/{id}")
    ResponseEntity<Void> takeBack(Caller caller, @PathVariable long id) {
        runs.takeBack(id, Administrators.require(caller));
        return ResponseEntity.noContent().build();
    }

    private static SourceFile source(MultipartFile file) throws IOException {
        return new SourceFile(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }
}
