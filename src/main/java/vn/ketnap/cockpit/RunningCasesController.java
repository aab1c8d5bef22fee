package vn.ketnap.cockpit;

import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.procedure.casefile.FoundCase;
import vn.ketnap.procedure.incident.RunningCases;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.vocabulary.StepIds;

/** The running cases of one's own units, for the form that reports an incident. Anonymous callers get through to here. */
@RestController
@RequestMapping("/camunda/api/ketnap/running-cases")
class RunningCasesController {

    private final RunningCases cases;
    private final Trail trail;

    RunningCasesController(RunningCases cases, Trail trail) {
        this.cases = cases;
        this.trail = trail;
    }

    /** The cases with the text in number or name, newest first. */
    @GetMapping
    ResponseEntity<List<FoundCase>> list(Caller caller, @RequestParam(defaultValue = "") String text) {
        String user = caller.login();
        List<FoundCase> found = cases.list(user, text);
        trail.read(new AuditEvent(user, null, Operation.SEARCH, FieldGroup.NAMES, StepIds.REPORT_INCIDENT));
        return unstored(found);
    }

    /** What may be reported of one case; 404 for a case of other units, too. */
    @GetMapping("/{number}")
    ResponseEntity<RunningCases.Details> details(Caller caller, @PathVariable String number) {
        AuditEvent touch =
                new AuditEvent(caller.login(), number, Operation.CASE, FieldGroup.FORM, StepIds.REPORT_INCIDENT);
        try {
            RunningCases.Details details = cases.details(touch.login(), number);
            trail.read(touch);
            return unstored(details);
        } catch (NoSuchElementException e) {
            trail.denied(touch);
            throw e;
        }
    }

    private static <T> ResponseEntity<T> unstored(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
