package vn.ketnap.cockpit;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.admission.incident.RunningCases;

/** The running cases of one's own units, for the form that reports an incident. Anonymous callers get through to here. */
@RestController
@RequestMapping("/camunda/api/ketnap/running-cases")
class RunningCasesController {

    private final RunningCases cases;

    RunningCasesController(RunningCases cases) {
        this.cases = cases;
    }

    /** The cases with the text in number or name, newest first. */
    @GetMapping
    ResponseEntity<List<RunningCases.Line>> list(@RequestParam(defaultValue = "") String text) {
        return unstored(cases.list(user(), text));
    }

    /** What may be reported of one case; 404 for a case of other units, too. */
    @GetMapping("/{number}")
    ResponseEntity<RunningCases.Details> details(@PathVariable String number) {
        return unstored(cases.details(user(), number));
    }

    private static <T> ResponseEntity<T> unstored(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static String user() {
        return SignedIn.require().getIdentityId();
    }
}
