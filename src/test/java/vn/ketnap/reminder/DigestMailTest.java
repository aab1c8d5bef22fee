package vn.ketnap.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.ketnap.reminder.Digest.Urgency;
import vn.ketnap.vocabulary.Role;

class DigestMailTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 9);

    @Test
    void linesAreGroupedByUrgencyAndCountedInTheSubject() {
        Digest digest = digest(
                WEDNESDAY.plusDays(5),
                WEDNESDAY.plusDays(4),
                WEDNESDAY,
                WEDNESDAY.minusDays(1),
                WEDNESDAY.minusDays(9));

        assertThat(digest.subject()).isEqualTo("[Kết nạp] 2 việc quá hạn, 2 việc trong tuần, 1 việc sắp tới");
        assertThat(digest.groups())
                .extracting(Digest.Group::urgency)
                .containsExactly(Urgency.OVERDUE, Urgency.THIS_WEEK, Urgency.LATER);
    }

    @Test
    void aMailHasOneRecipientAndItsOwnUnchangingId() throws Exception {
        UUID id = UUID.randomUUID();

        MimeMessage message = mail("").compose(id, "an@example.org", Role.CELL_SECRETARY, digest(WEDNESDAY));

        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("an@example.org");
        assertThat(message.getHeader("Message-ID")).containsExactly("<" + id + "@ketnap>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aTrialRunWritesToOneAddressAndNamesTheRole() throws Exception {
        MimeMessage message = mail("thu@example.org")
                .compose(UUID.randomUUID(), "an@example.org", Role.CELL_SECRETARY, digest(WEDNESDAY));

        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("thu@example.org");
        assertThat(message.getSubject()).isEqualTo("[Chạy thử, gửi Bí thư chi bộ] [Kết nạp] 1 việc trong tuần");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        message.writeTo(whole);
        assertThat(whole.toString()).doesNotContain("an@example.org");
    }

    @Test
    void namesOfUnitsCannotBecomeMarkup() throws Exception {
        Digest digest = Digest.of(
                WEDNESDAY,
                List.of(new Digest.Rated(
                        Urgency.LATER,
                        new Digest.Line("HS-2026-0000001", "Chi bộ <b>1</b> & 2", "Lễ", "", "", "", ""))));

        MimeMessage message = mail("").compose(UUID.randomUUID(), "an@example.org", Role.MANAGER, digest);
        message.saveChanges();

        assertThat(ReceivedMail.of(message).html()).contains("Chi bộ &lt;b&gt;1&lt;/b&gt; &amp; 2");
        assertThat(ReceivedMail.of(message).text()).contains("Chi bộ <b>1</b> & 2");
        assertThat(message.getRecipients(Message.RecipientType.TO)).hasSize(1);
    }

    private static Digest digest(LocalDate... dues) {
        return Digest.of(
                WEDNESDAY,
                List.of(dues).stream()
                        .map(due -> new Digest.Rated(
                                Urgency.of(due, WEDNESDAY),
                                new Digest.Line("HS-2026-0000001", "Chi bộ 1", "Lễ kết nạp", "", "", "", "")))
                        .toList());
    }

    private static DigestMail mail(String redirectTo) {
        return new DigestMail(
                new JavaMailSenderImpl(),
                new ReminderSettings(
                        "http://localhost:8080", new ReminderSettings.Mail("kn@example.org", redirectTo, 30)));
    }
}
