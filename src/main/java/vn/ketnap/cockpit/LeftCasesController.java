package vn.ketnap.cockpit;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.report.casefile.LeftCases;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** What a unit did itself in cases that have gone to others: to be read, without anything that came after. */
@RestController
@RequestMapping("/camunda/api/ketnap/left-cases")
class LeftCasesController {

    private static final String PURPOSE = "leftCases";

    private final LeftCases cases;
    private final Trail trail;

    LeftCasesController(LeftCases cases, Trail trail) {
        this.cases = cases;
        this.trail = trail;
    }

    /** The latest first; empty for a login whose units no case has left. */
    @GetMapping
    ResponseEntity<List<LeftCases.LeftCase>> list(Caller caller) {
        List<LeftCases.LeftCase> left = cases.of(caller.login());
        trail.read(new AuditEvent(caller.login(), null, Operation.SEARCH, FieldGroup.CASE, PURPOSE));
        left.forEach(each ->
                trail.read(new AuditEvent(caller.login(), each.number(), Operation.CASE, FieldGroup.CASE, PURPOSE)));
        return Replies.unstored(left);
    }
}
