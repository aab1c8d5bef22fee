package vn.ketnap.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.BusinessClock;

/** The mails of the demonstration, which has no mail server: what each would say if it left now. */
@Component
@Profile("demo")
public class MailPreview {

    private static final int MOST = 200;

    private final Outbox outbox;
    private final DigestWriter digests;
    private final DigestMail mails;
    private final BusinessClock clock;

    MailPreview(Outbox outbox, DigestWriter digests, DigestMail mails, BusinessClock clock) {
        this.outbox = outbox;
        this.digests = digests;
        this.mails = mails;
        this.clock = clock;
    }

    /** A mail that would have been sent. */
    public record Mail(String login, String role, LocalDate day, String subject, String text) {}

    /** The newest two hundred that have something to tell, the newest first. */
    @Transactional(readOnly = true)
    public List<Mail> mails() {
        return outbox.waiting(MOST).stream()
                .map(this::mail)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Mail> mail(Outbox.Waiting waiting) {
        Digest digest = digests.write(waiting.id(), clock.today());
        if (waiting.alarm().isEmpty() && digest.isEmpty()) {
            return Optional.empty();
        }
        DigestMail.Letter letter = waiting.alarm().isEmpty() ? mails.letter(digest) : mails.letter(waiting.alarm());
        return Optional.of(
                new Mail(waiting.recipient(), waiting.role().label(), waiting.day(), letter.subject(), letter.text()));
    }
}
