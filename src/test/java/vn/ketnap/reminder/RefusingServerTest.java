package vn.ketnap.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.web.client.RestClient;
import vn.ketnap.KetNapTest;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.reminder.StubbornMailServer.Mood;
import vn.ketnap.vocabulary.Role;

/** What a mail server refuses for a reason of the office is nobody's fault and leaves once the reason is gone. */
@KetNapTest
class RefusingServerTest {

    private static final List<String> LOGINS = List.of("khong.ai", "co.nguoi");

    @Autowired
    Outbox outbox;

    @Autowired
    Postman postman;

    @Autowired
    MailState state;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private final StubbornMailServer server = new StubbornMailServer();
    private Duration offset;

    @BeforeEach
    void twoMailsWait() {
        offset = clock.offset();
        jdbc.update("delete from reminder");
        jdbc.update("delete from reminder_mail");
        LOGINS.forEach(login -> jdbc.update(
                """
                insert into officer (user_id, full_name, email, role, unit_code, valid_from)
                values (?, 'Lò Văn Bách', ?, 'ADMINISTRATOR', 'CB0001', date '2015-01-01')""",
                login,
                login + "@vidu.example"));
        sender.setHost("localhost");
        sender.setPort(server.port());
        LOGINS.forEach(login -> outbox.alarm(clock.today(), login, Role.ADMINISTRATOR, "Thử máy chủ thư"));
    }

    @AfterEach
    void asBefore() throws IOException {
        server.close();
        sender.setHost(null);
        jdbc.update("delete from reminder_mail");
        LOGINS.forEach(login -> jdbc.update("delete from officer where user_id = ?", login));
        clock.shiftTo(offset);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_GREETING", "NO_LOGIN", "NO_SUCH_SENDER", "QUOTA", "NAME_OF_HOST", "NO_RELAY"})
    void whatIsTheFaultOfTheServerHoldsNothingAndLeavesByItself(Mood mood) {
        server.is(mood);
        for (int day = 0; day < 9; day++) {
            postman.deliver();
            later(Duration.ofDays(1));
        }
        postman.deliver();
        assertThat(states()).containsExactly("PENDING", "PENDING");
        assertThat(server.taken()).isEmpty();

        server.is(Mood.OK);
        later(Duration.ofHours(1));
        postman.deliver();

        assertThat(states()).containsExactly("SENT", "SENT");
        assertThat(server.taken()).hasSize(2);
    }

    @Test
    void theFirstMailThatLeavesWakesTheOthers() {
        server.is(Mood.QUOTA);
        for (int i = 0; i < 12; i++) {
            postman.deliver();
            later(Duration.ofMinutes(61));
        }
        postman.deliver();
        server.is(Mood.OK);
        jdbc.update("update reminder_mail set next_attempt = ? where recipient = 'khong.ai'", now());

        postman.deliver();
        postman.deliver();

        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void onlyARecipientThatIsRefusedIsHeldAndTheAdministratorIsTold() {
        server.is(Mood.BAD_RECIPIENT);

        postman.deliver();

        assertThat(states()).containsExactly("HELD", "SENT");
        assertThat(server.taken()).containsExactly("co.nguoi@vidu.example");
        assertThat(state.view().held()).singleElement().satisfies(held -> {
            assertThat(held.login()).isEqualTo("khong.ai");
            assertThat(held.problem()).isEqualTo("Máy chủ thư trả lời 550 5.1.1 User unknown");
        });
        assertThat(health()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void whoIsToComeBackLaterIsTriedAloneAndIsNoTroubleOfTheServer() {
        server.is(Mood.GREYLIST);
        postman.deliver();
        assertThat(jdbc.queryForList("select attempts from reminder_mail", Integer.class))
                .containsExactly(1, 1);
        assertThat(state.view().trouble()).isNull();

        server.is(Mood.OK);
        later(Duration.ofMinutes(2));
        postman.deliver();

        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void healthAndTheAdministratorSayWhatTheServerSaidWithoutAddresses() {
        LocalDate today = clock.today();
        server.is(Mood.NO_SUCH_SENDER);
        postman.deliver();

        String said = "Máy chủ thư trả lời 553 5.7.1 …: Sender address rejected: not logged in";
        assertThat(health()).isEqualTo("{\"description\":\"" + said + "\",\"status\":\"WARNING\"}");
        assertThat(state.view().trouble().said()).isEqualTo(said);
        assertThat(state.view().trouble().triedAt().atZone(BusinessClock.ZONE).toLocalDate())
                .isEqualTo(today);
        assertThat(state.view().waiting()).isEqualTo(2);

        server.is(Mood.OK);
        later(Duration.ofMinutes(2));
        postman.deliver();
        postman.deliver();
        assertThat(health()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(state.view().trouble()).isNull();
        assertThat(state.view().sentToday()).isEqualTo(2);
    }

    @Test
    void aServerThatSaysNothingIsGivenUpAndTriedAgain() {
        Properties settings = sender.getJavaMailProperties();
        assertThat(settings)
                .containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.timeout", "10000")
                .containsEntry("mail.smtp.writetimeout", "10000")
                .containsEntry("mail.smtps.timeout", "10000");
        Properties hasty = new Properties();
        hasty.putAll(settings);
        hasty.put("mail.smtp.timeout", "200");
        sender.setJavaMailProperties(hasty);
        server.is(Mood.SILENT);
        try {
            postman.deliver();
        } finally {
            sender.setJavaMailProperties(settings);
        }

        assertThat(state.view().trouble().said()).isEqualTo("Máy chủ thư không trả lời trong thời gian chờ");
        assertThat(states()).containsExactly("PENDING", "PENDING");
    }

    private String health() {
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri("/actuator/health")
                .retrieve()
                .body(String.class);
    }

    private java.time.OffsetDateTime now() {
        return java.time.OffsetDateTime.now(clock);
    }

    private void later(Duration duration) {
        clock.shiftTo(clock.offset().plus(duration));
    }

    /** Of the recipient that does not exist, and of the other. */
    private List<String> states() {
        return jdbc.queryForList("select state from reminder_mail order by recipient desc", String.class);
    }
}
