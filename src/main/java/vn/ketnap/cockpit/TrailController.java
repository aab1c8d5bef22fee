package vn.ketnap.cockpit;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Result;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.security.trail.TrailCheck;
import vn.ketnap.security.trail.TrailFilter;
import vn.ketnap.security.trail.TrailProof;
import vn.ketnap.security.trail.TrailSearch;
import vn.ketnap.security.trail.TrailSheet;
import vn.ketnap.security.trail.TrailView;

/** The trail for administrators, and for managers that of their own units' cases. Reading it is noted in it. */
@RestController
@RequestMapping("/camunda/api/ketnap/trail")
class TrailController {

    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 20_000;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final TrailSearch search;
    private final TrailCheck check;
    private final Trail trail;

    TrailController(TrailSearch search, TrailCheck check, Trail trail) {
        this.search = search;
        this.check = check;
        this.trail = trail;
    }

    /** The query's parameters; all may be missing. */
    record Query(
            String subject,
            String name,
            String login,
            Operation operation,
            Result result,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {

        TrailFilter filter() {
            return new TrailFilter(subject, name, login, operation, result, from, to);
        }
    }

    /** One page of fifty lines, the newest first. */
    @GetMapping
    ResponseEntity<TrailView> list(Caller caller, Query query, @RequestParam(defaultValue = "0") int page) {
        TrailView found = find(caller, query.filter(), Operation.TRAIL, Math.max(0, page) * PAGE, PAGE);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
    }

    /** The newest lines of the same search as a spreadsheet, at most twenty thousand. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(Caller caller, Query query) {
        TrailView found = find(caller, query.filter(), Operation.EXPORT, 0, MOST_EXPORTED);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("nhat-ky.xlsx")
                                .build()
                                .toString())
                .body(TrailSheet.of(found.rows()));
    }

    /** Verifies the whole trail now; for administrators. */
    @PostMapping("/verification")
    TrailProof verify(Caller caller) {
        Administrators.require(caller);
        return check.verify();
    }

    private TrailView find(Caller caller, TrailFilter filter, Operation operation, int from, int most) {
        String login = caller.login();
        AuditEvent touch = new AuditEvent(login, filter.subject(), operation, FieldGroup.TRAIL, null);
        boolean administrator = caller.isAdministrator();
        if (!administrator && !search.opensTo(login)) {
            trail.denied(touch);
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        TrailView found = administrator ? search.all(filter, from, most) : search.ofManager(login, filter, from, most);
        trail.read(touch);
        return found;
    }
}
