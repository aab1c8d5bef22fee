package vn.ketnap.cockpit;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.reminder.MailPreview;
import vn.ketnap.security.Caller;

/** Shows an administrator of the demonstration the mails that it would have sent. */
@RestController
@Profile("demo")
class DemoMailController {

    private final MailPreview mails;

    DemoMailController(MailPreview mails) {
        this.mails = mails;
    }

    /** The newest first. */
    @GetMapping("/camunda/api/ketnap/demo/mails")
    ResponseEntity<List<MailPreview.Mail>> mails(Caller caller) {
        Administrators.require(caller);
        return Replies.unstored(mails.mails());
    }
}
