package vn.ketnap.cockpit;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.amendment.CasesByLaw;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** The open cases by version of the regulation, for administrators, and their way to another version. */
@RestController
@RequestMapping("/camunda/api/ketnap/cases-by-law")
class CasesByLawController {

    private static final String PURPOSE = "casesByLaw";

    private final CasesByLaw cases;
    private final Trail trail;

    CasesByLawController(CasesByLaw cases, Trail trail) {
        this.cases = cases;
        this.trail = trail;
    }

    @GetMapping
    ResponseEntity<List<CasesByLaw.Version>> all(Caller caller) {
        read(Administrators.require(caller));
        return Replies.unstored(cases.overview());
    }

    /** What the decision would mean for each case. */
    @PostMapping("/check")
    ResponseEntity<List<CasesByLaw.Effect>> check(Caller caller, @RequestBody CasesByLaw.Decision decision) {
        read(Administrators.require(caller));
        return Replies.unstored(cases.check(decision));
    }

    @PostMapping
    ResponseEntity<Void> apply(Caller caller, @RequestBody CasesByLaw.Decision decision) {
        String login = Administrators.require(caller);
        cases.apply(decision, login);
        decision.numbers()
                .forEach(number -> trail.change(new AuditEvent(
                        login, number, Operation.SETTING, FieldGroup.RULES, "chuyển sang " + decision.version())));
        return ResponseEntity.noContent().build();
    }

    /** Notes who has looked at which cases follow what. */
    private void read(String login) {
        trail.read(new AuditEvent(login, null, Operation.SEARCH, FieldGroup.RULES, PURPOSE));
    }
}
