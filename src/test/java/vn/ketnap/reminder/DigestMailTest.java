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

        MimeMessage message = compose(mail(""), id, digest(WEDNESDAY), Role.CELL_SECRETARY);

        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("an@example.org");
        assertThat(message.getHeader("Message-ID")).containsExactly("<" + id + "@ketnap>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aTrialRunWritesToOneAddressAndNamesTheRole() throws Exception {
        MimeMessage message =
                compose(mail("thu@example.org"), UUID.randomUUID(), digest(WEDNESDAY), Role.CELL_SECRETARY);

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
                        new Digest.Line("HS-2026-0000001", "Chi bộ <b>1</b> & 2", "Lễ", "", "", "", ""))),
                List.of(new Digest.UnitLine("Đảng ủy <i>2</i>", 12, "01/02/2026")));

        MimeMessage message = compose(mail(""), UUID.randomUUID(), digest, Role.MANAGER);
        message.saveChanges();

        assertThat(ReceivedMail.of(message).html()).contains("Chi bộ &lt;b&gt;1&lt;/b&gt; &amp; 2");
        assertThat(ReceivedMail.of(message).html())
                .contains("Đảng ủy &lt;i&gt;2&lt;/i&gt;", "lâu ngày, theo đơn vị (12)");
        assertThat(ReceivedMail.of(message).text())
                .contains("Chi bộ <b>1</b> & 2", "Đảng ủy <i>2</i>: 12 việc, cũ nhất hạn 01/02/2026");
        assertThat(message.getSubject()).isEqualTo("[Kết nạp] 1 việc sắp tới, 12 việc quá hạn lâu ngày");
        assertThat(message.getRecipients(Message.RecipientType.TO)).hasSize(1);
    }

    private static Digest digest(LocalDate... dues) {
        return Digest.of(
                WEDNESDAY,
                List.of(dues).stream()
                        .map(due -> new Digest.Rated(
                                Urgency.of(due, WEDNESDAY),
                                new Digest.Line("HS-2026-0000001", "Chi bộ 1", "Lễ kết nạp", "", "", "", "")))
                        .toList(),
                List.of());
    }

    private static MimeMessage compose(DigestMail mail, UUID id, Digest digest, Role role) throws Exception {
        return mail.compose(id, "an@example.org", role, mail.letter(digest));
    }

    private static DigestMail mail(String redirectTo) {
        return new DigestMail(
                new JavaMailSenderImpl(),
                new ReminderSettings(
                        "http://localhost:8080", new ReminderSettings.Mail("kn@example.org", redirectTo, 30)));
    }
}
