package vn.ketnap.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

class MailFailureTest {

    @Test
    void anAddressTheServerRefusesForGoodIsPermanentAndNotQuoted() throws Exception {
        MailFailure failure = MailFailure.of(refused(550));

        assertThat(failure).isEqualTo(new MailFailure(true, false, "Máy chủ thư trả lời 550 … unknown"));
    }

    @Test
    void aFullMailboxIsTriedAgain() throws Exception {
        assertThat(MailFailure.of(refused(452)))
                .isEqualTo(new MailFailure(false, false, "Máy chủ thư trả lời 452 … unknown"));
    }

    @Test
    void aServerThatIsAwayConcernsEveryMail() {
        MailFailure failure = MailFailure.of(
                new MailSendException("down", new MessagingException("no connection", new ConnectException())));

        assertThat(failure.ofRecipient()).isFalse();
        assertThat(failure.ofServer()).isTrue();
    }

    @Test
    void aWrongPasswordOfTheOfficeHoldsNobodysMail() {
        assertThat(MailFailure.of(new MailAuthenticationException("no")))
                .extracting(MailFailure::ofRecipient, MailFailure::ofServer)
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b@c",
                "an@example.org\r\nBcc: all@example.org",
                "an@example.org,binh@example.org",
                "An <an@example.org>",
                "an@example.org\n"
            })
    void anAddressThatCouldSmuggleAHeaderOrASecondRecipientIsRefused(String address) {
        assertThat(MailAddress.isValid(address)).isFalse();
    }

    @Test
    void anOrdinaryAddressIsFine() {
        assertThat(MailAddress.isValid("an.nv@vanphong.example.org")).isTrue();
    }

    /** As Jakarta Mail and Spring hand it over: the refusal is chained to a failure that is kept per message. */
    private static MailSendException refused(int code) throws Exception {
        MessagingException sending = new MessagingException("not sent");
        sending.setNextException(new SMTPAddressFailedException(
                new InternetAddress("an@example.org"), "RCPT TO", code, "an@example.org unknown"));
        return new MailSendException(Map.of("message", sending));
    }
}
