package vn.ketnap.cockpit;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.reminder.MailState;
import vn.ketnap.security.Caller;

/** Tells an administrator how the mails stand and what the mail server said. */
@RestController
class MailStateController {

    private final MailState mails;

    MailStateController(MailState mails) {
        this.mails = mails;
    }

    /** Counts, the trouble of the server if any, and the mails that are held. */
    @GetMapping("/camunda/api/ketnap/mails")
    ResponseEntity<MailState.View> state(Caller caller) {
        Administrators.require(caller);
        return Replies.unstored(mails.view());
    }
}
