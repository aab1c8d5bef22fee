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
import vn.ketnap.platform.Page;
import vn.ketnap.procedure.casefile.CaseFilter;
import vn.ketnap.procedure.casefile.CaseReach;
import vn.ketnap.procedure.casefile.CaseSearch;
import vn.ketnap.procedure.casefile.FoundCase;
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
    private final CaseSearch cases;
    private final CasePath path;
    private final Trail trail;

    CaseArchiveController(
            ManagerAccess overseers, Territories territories, CaseSearch cases, CasePath path, Trail trail) {
        this.overseers = overseers;
        this.territories = territories;
        this.cases = cases;
        this.path = path;
        this.trail = trail;
    }

    @GetMapping
    ResponseEntity<Page<FoundCase>> search(
            Caller caller,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "ALL") CaseFilter.Kind kind,
            @RequestParam(defaultValue = "1") int page) {
        String login = overseers.require(caller);
        Page<FoundCase> found =
                cases.page(CaseReach.ofCells(territories.of(login, null).cells()), CaseFilter.of(kind, text), page);
        trail.read(new AuditEvent(login, null, Operation.SEARCH, FieldGroup.NAMES, PAGE));
        return Replies.unstored(found);
    }

    /** The way of the case through its processes. */
    @GetMapping("/{number}")
    ResponseEntity<List<CasePath.Run>> way(Caller caller, @PathVariable String number) {
        require(caller, number);
        return Replies.unstored(path.of(number));
    }

    /** The BPMN file of one process of the case. */
    @GetMapping("/{number}/diagrams/{instance}")
    ResponseEntity<String> diagram(Caller caller, @PathVariable String number, @PathVariable String instance) {
        require(caller, number);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_XML)
                .body(path.diagram(number, instance));
    }

    /** Leads to the running process of a case in Cockpit. */
    @GetMapping("/{number}/process")
    ResponseEntity<Void> process(Caller caller, @PathVariable String number) {
        require(caller, number);
        String instance = path.running(number).orElseThrow(() -> new NoSuchElementException("Hồ sơ đã kết thúc"));
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .location(URI.create("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime"))
                .build();
    }

    /** Notes in the trail that the case was seen or refused; throws NoSuchElementException for one of other units. */
    private void require(Caller caller, String number) {
        AuditEvent touch = new AuditEvent(overseers.require(caller), number, Operation.CASE, FieldGroup.CASE, PAGE);
        CaseReach reach = CaseReach.ofCells(territories.of(touch.login(), null).cells());
        if (!cases.reaches(reach, number)) {
            trail.denied(touch);
            throw new NoSuchElementException("Không có hồ sơ này");
        }
        trail.read(touch);
    }
}
