package vn.ketnap.cockpit;

import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.ketnap.report.casefile.CaseOverview;
import vn.ketnap.report.casefile.CaseOverviews;
import vn.ketnap.report.casefile.CaseReviews;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** One case on one page. */
@RestController
class CaseController {

    private final CaseOverviews cases;
    private final CaseReviews reviews;
    private final Trail trail;

    CaseController(CaseOverviews cases, CaseReviews reviews, Trail trail) {
        this.cases = cases;
        this.reviews = reviews;
        this.trail = trail;
    }

    /** The case with that number; 404 for one that does not exist and for one of other units alike. */
    @GetMapping("/camunda/api/ketnap/cases/{number}")
    ResponseEntity<CaseOverview> overview(Caller caller, @PathVariable String number) {
        return answer(cases.of(caller.login(), number), caller, number);
    }

    /** Every check of the case as it stands now; 404 as above. */
    @GetMapping("/camunda/api/ketnap/cases/{number}/checks")
    ResponseEntity<List<CaseReviews.Line>> checks(Caller caller, @PathVariable String number) {
        return answer(reviews.of(caller.login(), number), caller, number);
    }

    private <T> ResponseEntity<T> answer(Optional<T> found, Caller caller, String number) {
        AuditEvent touch = new AuditEvent(caller.login(), number, Operation.CASE, FieldGroup.CASE, null);
        if (found.isEmpty()) {
            trail.denied(touch);
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        trail.read(touch);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found.get());
    }
}
