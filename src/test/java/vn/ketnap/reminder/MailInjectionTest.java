package vn.ketnap.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.ketnap.reminder.Digest.Urgency;
import vn.ketnap.vocabulary.Role;

/**
 * Nothing that somebody writes into an address or a name becomes a header, a recipient or a second mail. 200 tries in the
 * normal build, 2,000 with {@code -Pfull}.
 */
class MailInjectionTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    private static final int TRIES = Boolean.getBoolean("ketnap.full") ? 2_000 : 200;
    private static final LocalDate DAY = LocalDate.of(2026, 9, 9);
    private static final Set<String> HEADERS = new TreeSet<>(Set.of(
            "Return-Path",
            "Received",
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Auto-Submitted"));

    private static final List<String> BREAKS = List.of(
            "\r\n", "\n", "\r", "\0", "\u0085", "\u2028", "\u560a", "%0d%0a", "=?utf-8?q?=0D=0A?=", "\r\n.\r\n");
    private static final List<String> ORDERS = List.of(
            "Bcc: ke.gian@example.org",
            "To: ke.gian@example.org",
            "RCPT TO:<ke.gian@example.org>",
            "Subject: Khac",
            "\r\n<b>Noi dung khac</b>",
            "DATA",
            ",ke.gian@example.org",
            "<ke.gian@example.org>");

    private final Random random = new Random(20260909);

    @Test
    void oneMailToOnePersonWithItsOwnHeadersAndNoOthers() throws Exception {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("localhost");
        server.setPort(MAIL.getSmtp().getPort());
        DigestMail mails = new DigestMail(
                server,
                new ReminderSettings("http://localhost:8080", new ReminderSettings.Mail("kn@example.org", "", 30)));
        int sent = 0;
        for (int i = 0; i < TRIES; i++) {
            String address = i % 2 == 0 ? "an" + i + "@example.org" : "an" + i + forged() + "@example.org" + forged();
            if (MailAddress.isValid(address)) {
                server.send(mails.compose(new UUID(0, i), address, Role.CELL_SECRETARY, mails.letter(digest())));
                sent++;
            }
        }

        MimeMessage[] received = MAIL.getReceivedMessages();
        assertThat(received).hasSize(sent).hasSizeGreaterThanOrEqualTo(TRIES / 2);
        for (MimeMessage message : received) {
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getAllRecipients()[0].toString())
                    .startsWith("an")
                    .doesNotContain("gian");
            assertThat(headers(message)).isEqualTo(HEADERS);
            assertThat(message.getSubject()).isEqualTo("[Kết nạp] 1 việc trong tuần, 3 việc quá hạn lâu ngày");
        }
    }

    @Test
    void anAddressThatHoldsMoreThanOneIsNone() {
        for (String end : BREAKS.subList(0, 4)) {
            for (String order : ORDERS) {
                assertThat(MailAddress.isValid("an@example.org" + end + order)).isFalse();
                assertThat(MailAddress.isValid("an" + end + order + "@example.org"))
                        .isFalse();
            }
        }
        assertThat(MailAddress.isValid("an\u560aRCPT@example.org")).isFalse();
        assertThat(MailAddress.isValid("an@example.org,binh@example.org")).isFalse();
        assertThat(MailAddress.isValid("An <an@example.org>")).isFalse();
    }

    private Digest digest() {
        Digest.Line line = new Digest.Line(
                "HS" + forged(), "Chi bộ" + forged(), "Lễ" + forged(), "", forged(), forged(), forged());
        return Digest.of(
                DAY,
                List.of(new Digest.Rated(Urgency.of(DAY, DAY), line)),
                List.of(new Digest.UnitLine("Chi bộ" + forged(), 3, forged())));
    }

    private String forged() {
        return BREAKS.get(random.nextInt(BREAKS.size())) + ORDERS.get(random.nextInt(ORDERS.size()));
    }

    private static Set<String> headers(MimeMessage message) throws Exception {
        Stream<Header> headers = Collections.list(message.getAllHeaders()).stream();
        return headers.map(Header::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
