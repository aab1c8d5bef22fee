package vn.ketnap.it;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapApplication;
import vn.ketnap.TestOrganization;

/** The application as it runs in production, with the organisation of the tests, in a process that can be killed. */
public class KillTarget {

    static final String READY = "READY ";
    static final String SECOND_SECRETARY = "cell-secretary.cb0021";
    static final String PASSWORD = "Mat-khau-2026-thu";

    public static void main(String[] args) {
        var context = new SpringApplicationBuilder(KetNapApplication.class, TestOrganization.class, KillTarget.class)
                .run(args);
        System.out.println(READY + context.getEnvironment().getProperty("local.server.port"));
    }

    @Bean
    @Order(2)
    ApplicationRunner knownPasswords(IdentityService identity) {
        return arguments -> {
            for (String login : new String[] {KillIT.SECRETARY, KillIT.OFFICER, SECOND_SECRETARY}) {
                // a second node leaves it as it is: a new password would end the sessions of the first
                if (!identity.checkPassword(login, PASSWORD)) {
                    User user = identity.createUserQuery().userId(login).singleResult();
                    user.setPassword(PASSWORD);
                    identity.saveUser(user);
                }
            }
        };
    }

    /** Mails that nobody has sent yet, {@code test.waiting-mails} of them. */
    @Bean
    @Order(3)
    ApplicationRunner waitingMails(JdbcTemplate database, @Value("${test.waiting-mails:0}") int count) {
        return arguments -> {
            for (int number = 1; number <= count; number++) {
                database.update(
                        """
                        insert into reminder_mail (id, recipient, role, alarm, mail_day, state, attempts, next_attempt)
                        values (?, ?, 'cell-secretary', ?, current_date, 'PENDING', 0, current_timestamp)""",
                        UUID.randomUUID(),
                        KillIT.SECRETARY,
                        "Báo động thử số " + number);
            }
        };
    }
}
