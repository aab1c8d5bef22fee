package vn.ketnap.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.ketnap.KetNapTest;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.reminder.StubbornMailServer.Mood;
import vn.ketnap.vocabulary.Role;

/** Three days without the mail server, which refuses in many ways, and what happens when it is back. */
@KetNapTest
class MailOutageTest {

    private static final int MAILS = Boolean.getBoolean("ketnap.full") ? 5_000 : 60;
    private static final int RATE = 30;
    private static final int HOURS_AWAY = 72;

    /** How often the server takes mails without saying so: those may come twice, with the same id. */
    private static final int DOUBTFUL = 1;

    private static final String LOGIN = "cho.thu";
    private static final List<Mood> MOODS =
            List.of(Mood.NO_GREETING, Mood.NO_LOGIN, Mood.NO_SUCH_SENDER, Mood.QUOTA, Mood.NO_RELAY, Mood.GREYLIST);

    @Autowired
    Outbox outbox;

    @Autowired
    Postman postman;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private final StubbornMailServer server = new StubbornMailServer();
    private Duration offset;

    @BeforeEach
    void mailsWait() {
        offset = clock.offset();
        jdbc.update("delete from reminder");
        jdbc.update("delete from reminder_mail");
        jdbc.update(
                """
                insert into officer (user_id, full_name, email, role, unit_code, valid_from)
                values (?, 'Lò Văn Bách', ?, 'ADMINISTRATOR', 'CB0001', date '2015-01-01')""",
                LOGIN,
                LOGIN + "@vidu.example");
        sender.setHost("localhost");
        sender.setPort(server.port());
        IntStream.range(0, MAILS)
                .forEach(number ->
                        outbox.alarm(clock.today(), LOGIN, Role.ADMINISTRATOR, "Thư chờ máy chủ số " + number));
    }

    @AfterEach
    void asBefore() throws IOException {
        server.close();
        sender.setHost(null);
        jdbc.update("delete from reminder_mail");
        jdbc.update("delete from officer where user_id = ?", LOGIN);
        clock.shiftTo(offset);
    }

    @Test
    void threeDaysAwayLoseNothingAndDoubleWhatWasInDoubtAtMost() {
        for (int hour = 0; hour < HOURS_AWAY; hour++) {
            server.is(MOODS.get(hour % MOODS.size()));
            postman.deliver();
            later(Duration.ofHours(1));
        }
        assertThat(server.taken()).isEmpty();
        assertThat(count("PENDING")).isEqualTo(MAILS);

        server.is(Mood.GONE_AFTER_DATA);
        for (int doubtful = 0; doubtful < DOUBTFUL; doubtful++) {
            postman.deliver();
            later(Duration.ofHours(1));
        }
        server.is(Mood.OK);
        int minutes = 0;
        for (; count("SENT") < MAILS && minutes < 3 * 60; minutes++) {
            int before = count("SENT");
            postman.deliver();
            assertThat(count("SENT") - before).isLessThanOrEqualTo(RATE);
            later(Duration.ofSeconds(61));
        }

        assertThat(count("SENT")).as("after %d minutes", minutes).isEqualTo(MAILS);
        assertThat(new HashSet<>(server.ids())).hasSize(MAILS);
        assertThat(server.ids()).hasSizeBetween(MAILS, MAILS + DOUBTFUL * RATE);
    }

    private int count(String state) {
        return jdbc.queryForObject("select count(*) from reminder_mail where state = ?", Integer.class, state);
    }

    private void later(Duration duration) {
        clock.shiftTo(clock.offset().plus(duration));
    }
}
