package vn.ketnap.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import vn.ketnap.KetNapApplication;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.reminder.DailyReminders;

/** The application as it runs in production, with the organisation of the tests, in a process that can be killed. */
public class KillTarget {

    static final String READY = "READY ";

    /** The file in the data folder that says where to end. */
    static final String HALT = "halt";

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

    /** A process that ends exactly before or after something is stored, when a file says so. */
    @Bean
    TransactionExecutionListener failPoints(@Value("${ketnap.data-folder}") Path data) {
        Path order = data.resolve(HALT);
        return new TransactionExecutionListener() {
            @Override
            public void beforeCommit(TransactionExecution transaction) {
                haltIf(transaction, KillableServer.End.BEFORE_COMMIT);
            }

            @Override
            public void afterCommit(TransactionExecution transaction, Throwable failure) {
                haltIf(transaction, KillableServer.End.AFTER_COMMIT);
            }

            private void haltIf(TransactionExecution transaction, KillableServer.End here) {
                if (!transaction.isReadOnly()
                        && Files.exists(order)
                        && read(order).equals(here.name())) {
                    Runtime.getRuntime().halt(137);
                }
            }
        };
    }

    private static String read(Path order) {
        try {
            return Files.readString(order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Day after day is reminded of, as fast as it goes, when {@code test.reminders} says so. */
    @Bean
    @Order(4)
    ApplicationRunner reminding(
            DailyReminders reminders, BusinessClock clock, @Value("${test.reminders:false}") boolean wanted) {
        return arguments -> {
            Thread worker = new Thread(() -> {
                for (LocalDate day = clock.today(); wanted; day = day.plusDays(1)) {
                    try {
                        reminders.collect(day);
                        Thread.sleep(50);
                    } catch (InterruptedException e) {
                        return;
                    } catch (RuntimeException e) {
                        // no room, or a reminder that somebody else wrote: the next day goes on
                    }
                }
            });
            worker.setDaemon(true);
            worker.start();
        };
    }
}
