package vn.ketnap.cockpit;

import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.engine.process.CasePath;
import vn.ketnap.report.CaseArchive;
import vn.ketnap.report.CaseStory;
import vn.ketnap.report.FoundCase;
import vn.ketnap.report.Page;
import vn.ketnap.report.Territories;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** The page *Tra cứu hồ sơ* of Cockpit: cases of the caller's own units, finished ones too, and the way each has gone. */
@RestController
@RequestMapping("/camunda/api/ketnap/archive")
class CaseArchiveController {

    private static final String PAGE = "trang Tra cứu hồ sơ";

    private final ManagerAccess overseers;
    private final Territories territories;
    private final CaseArchive archive;
    private final CasePath path;
    private final Trail trail;

    CaseArchiveController(
            ManagerAccess overseers, Territories territories, CaseArchive archive, CasePath path, Trail trail) {
        this.overseers = overseers;
        this.territories = territories;
        this.archive = archive;
        this.path = path;
        this.trail = trail;
    }

    /** A case with its way through the processes. */
    record Told(CaseStory story, List<CasePath.Run> path) {}

    @GetMapping
    ResponseEntity<Page<FoundCase>> search(
            Caller caller,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "ALL") CaseArchive.Kind kind,
            @RequestParam(defaultValue = "1") int page) {
        String login = overseers.require(caller);
        Page<FoundCase> found = archive.search(territories.of(login, null), kind, text, page);
        trail.read(new AuditEvent(login, null, Operation.SEARCH, FieldGroup.NAMES, PAGE));
        return Replies.unstored(found);
    }

    @GetMapping("/{number}")
    ResponseEntity<Told> story(Caller caller, @PathVariable String number) {
        return Replies.unstored(new Told(required(caller, number), path.of(number)));
    }

    /** The BPMN file of one process of the case. */
    @GetMapping("/{number}/diagrams/{instance}")
    ResponseEntity<String> diagram(Caller caller, @PathVariable String number, @PathVariable String instance) {
        required(caller, number);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_XML)
                .body(path.diagram(number, instance));
    }

    /** Leads to the running process of a case in Cockpit. */
    @GetMapping("/{number}/process")
    ResponseEntity<Void> process(Caller caller, @PathVariable String number) {
        required(caller, number);
        String instance = path.running(number).orElseThrow(() -> new NoSuchElementException("Hồ sơ đã kết thúc"));
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .location(URI.create("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime"))
                .build();
    }

    /** The case, and a line in the trail that it was seen or refused. */
    private CaseStory required(Caller caller, String number) {
        AuditEvent touch = new AuditEvent(overseers.require(caller), number, Operation.CASE, FieldGroup.CASE, PAGE);
        try {
            CaseStory story = archive.story(territories.of(touch.login(), null), number);
            trail.read(touch);
            return story;
        } catch (NoSuchElementException e) {
            trail.denied(touch);
            throw e;
        }
    }
}
