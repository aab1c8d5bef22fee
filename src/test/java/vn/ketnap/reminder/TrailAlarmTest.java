package vn.ketnap.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.ketnap.KetNapTest;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.security.trail.TrailBroken;

@KetNapTest
class TrailAlarmTest {

    private static final List<String> ADMINISTRATORS = List.of("qt.mot", "qt.hai");

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Postman postman;

    @Autowired
    JavaMailSenderImpl server;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private Duration offset;

    @BeforeEach
    void twoAdministrators() {
        offset = clock.offset();
        jdbc.update("delete from reminder_mail");
        ADMINISTRATORS.forEach(login -> jdbc.update(
                """
                insert into officer (user_id, full_name, email, role, unit_code, valid_from)
                values (?, 'Lò Văn Bách', ?, 'ADMINISTRATOR', 'CB0001', date '2015-01-01')""",
                login,
                login + "@vidu.example"));
        server.setHost("localhost");
        server.setPort(MAIL.getSmtp().getPort());
    }

    @AfterEach
    void asBefore() {
        server.setHost(null);
        jdbc.update("delete from reminder_mail");
        ADMINISTRATORS.forEach(login -> jdbc.update("delete from officer where user_id = ?", login));
        clock.shiftTo(offset);
    }

    @Test
    void everyAdministratorGetsOneMailThatNamesNobody() {
        events.publishEvent(new TrailBroken(17));
        events.publishEvent(new TrailBroken(17));
        postman.deliver();
        postman.deliver();

        assertThat(received()).extracting(ReceivedMail::to).contains("qt.mot@vidu.example", "qt.hai@vidu.example");
        assertThat(received()).extracting(ReceivedMail::to).doesNotHaveDuplicates();
        assertThat(received()).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("[Kết nạp] Cảnh báo về nhật ký truy cập");
            for (String body : List.of(mail.text(), mail.html())) {
                assertThat(body)
                        .contains("chỗ sai đầu tiên ở dòng 17", "/camunda/ketnap/trail.html")
                        .doesNotContain("Lò Văn Bách", "qt.mot", "qt.hai");
            }
        });
    }

    @Test
    void theAlarmIsRepeatedTheNextDayAndForAnotherPlace() {
        events.publishEvent(new TrailBroken(17));
        events.publishEvent(new TrailBroken(18));
        clock.shiftTo(clock.offset().plusDays(1));
        events.publishEvent(new TrailBroken(17));
        postman.deliver();

        assertThat(received().stream().filter(mail -> mail.to().equals("qt.mot@vidu.example")))
                .hasSize(3);
    }

    @Test
    void theAlarmWaitsForTheServer() {
        server.setHost(null);
        events.publishEvent(new TrailBroken(17));
        postman.deliver();
        assertThat(received()).isEmpty();

        server.setHost("localhost");
        postman.deliver();

        assertThat(received()).isNotEmpty();
    }

    private static List<ReceivedMail> received() {
        return Stream.of(MAIL.getReceivedMessages()).map(ReceivedMail::of).toList();
    }
}
