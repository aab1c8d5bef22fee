package vn.ketnap.cockpit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.engine.login.OwnPassword;
import vn.ketnap.security.Caller;

/** A person changes the own password; the only thing that works with a password given by somebody else. */
@RestController
@RequestMapping("/camunda/api/ketnap/password")
class PasswordController {

    private final OwnPassword passwords;

    PasswordController(OwnPassword passwords) {
        this.passwords = passwords;
    }

    record State(String login, boolean mustChange, List<String> rules) {}

    record Change(String present, String wanted) {}

    /** Whose password it is, whether it has to be changed, and what a new one must keep to. */
    @GetMapping
    ResponseEntity<State> state(Caller caller) {
        String login = caller.login();
        State state = new State(login, passwords.mustChange(login), passwords.rules());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(state);
    }

    /** Changes it; 400 with the reasons when it does not. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Caller caller, @RequestBody Change change, HttpServletRequest request) {
        passwords.change(request, caller.login(), change.present(), change.wanted());
    }
}
