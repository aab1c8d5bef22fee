package vn.ketnap.reminder;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.Person;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.background.BackgroundTask;
import vn.ketnap.reminder.Outbox.Claimed;

/**
 * Sends what lies in the outbox. No mail is lost; one is sent twice only when the application dies between the server's
 * answer and the note of it, and then under the same Message-ID.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Outbox outbox;
    private final DigestWriter digests;
    private final DigestMail mails;
    private final Officers officers;
    private final JavaMailSenderImpl server;
    private final ReminderSettings.Mail settings;
    private final BusinessClock clock;

    Postman(
            Outbox outbox,
            DigestWriter digests,
            DigestMail mails,
            Officers officers,
            JavaMailSenderImpl server,
            ReminderSettings settings,
            BusinessClock clock) {
        this.outbox = outbox;
        this.digests = digests;
        this.mails = mails;
        this.officers = officers;
        this.server = server;
        this.settings = settings.mail();
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhenThereIsNoServer() {
        if (!hasServer()) {
            LOG.info("Chưa cấu hình máy chủ thư (spring.mail.host): thư nhắc việc được giữ lại, chưa gửi đi.");
        }
    }

    /** Sends as many mails as the rate allows; an unreachable server ends the round after one attempt. */
    @Scheduled(fixedDelayString = "${ketnap.mail.poll:PT1M}", initialDelayString = "${ketnap.mail.poll:PT1M}")
    @BackgroundTask("Gửi thư nhắc việc")
    void deliver() {
        if (!hasServer()) {
            return;
        }
        for (UUID id : outbox.due(Math.max(0, settings.perMinute() - outbox.sentInLastMinute()))) {
            Optional<Claimed> claimed = outbox.claim(id);
            if (claimed.isPresent() && !send(claimed.get())) {
                return;
            }
        }
    }

    /** False when there is no use in going on with others now. */
    private boolean send(Claimed mail) {
        // Asked now, not when the mail was laid ready: the address may have been put right, the person may have left.
        Optional<Person> person = officers.person(mail.recipient())
                .filter(holder ->
                        !officers.rolesOf(mail.recipient(), clock.today()).isEmpty());
        Digest digest = digests.write(mail.id(), clock.today());
        if (person.isEmpty() || digest.isEmpty() && !mail.isAlarm()) {
            outbox.drop(mail);
            return true;
        }
        String address = person.get().email();
        if (!MailAddress.isValid(address)) {
            outbox.hold(mail, "Địa chỉ thư không hợp lệ");
            return true;
        }
        try {
            DigestMail.Letter letter = mail.isAlarm() ? mails.letter(mail.alarm()) : mails.letter(digest);
            server.send(mails.compose(mail.id(), address, mail.role(), letter));
            outbox.sent(mail);
            outbox.wake();
            return true;
        } catch (MailException | MessagingException e) {
            return failed(mail, MailFailure.of(e));
        }
    }

    private boolean failed(Claimed mail, MailFailure failure) {
        if (failure.ofRecipient()) {
            outbox.hold(mail, failure.problem());
        } else {
            outbox.retry(mail, failure);
        }
        LOG.warn("Thư {} chưa gửi được: {}", mail.id(), failure.problem());
        return !failure.ofServer();
    }

    private boolean hasServer() {
        return server.getHost() != null && !server.getHost().isBlank();
    }
}
