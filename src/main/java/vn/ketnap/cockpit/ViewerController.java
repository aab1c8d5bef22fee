package vn.ketnap.cockpit;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.procedure.sympathizer.NominatePerson;
import vn.ketnap.report.CaseFinder;
import vn.ketnap.security.Caller;

/** Tells the web applications what to offer, so that nobody is led to a refusal. */
@RestController
class ViewerController {

    private final ManagerAccess overseers;
    private final NominatePerson nominations;
    private final CaseFinder finder;

    ViewerController(ManagerAccess overseers, NominatePerson nominations, CaseFinder finder) {
        this.overseers = overseers;
        this.nominations = nominations;
        this.finder = finder;
    }

    /**
     * What the caller may do.
     *
     * @param login of the caller
     * @param oversees open the managers' pages
     * @param nominates start a case
     * @param searches look for cases
     */
    record Viewer(String login, boolean oversees, boolean nominates, boolean searches) {}

    @GetMapping("/camunda/api/ketnap/viewer")
    ResponseEntity<Viewer> viewer(Caller caller) {
        String login = caller.login();
        return Replies.unstored(new Viewer(
                login, overseers.admit(caller), !nominations.choices(login).isEmpty(), finder.isOpenTo(login)));
    }
}
