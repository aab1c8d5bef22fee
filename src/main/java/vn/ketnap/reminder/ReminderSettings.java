package vn.ketnap.reminder;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.ketnap.platform.HomeAddress;

/**
 * What an office sets about reminders. The mail server itself is {@code spring.mail.*}; without a host nothing is sent and
 * everything waits.
 *
 * @param baseUrl {@code ketnap.base-url}: where people reach the application, for the links
 * @param mail {@code ketnap.mail.*}
 */
@ConfigurationProperties("ketnap")
record ReminderSettings(@DefaultValue("http://localhost:8080") String baseUrl, @DefaultValue Mail mail) {

    ReminderSettings {
        baseUrl = HomeAddress.of(baseUrl).text();
    }

    /** Where the case opens for everyone who may read it: their task of it, or the case alone; the duties of units without a number. */
    String linkTo(String caseNumber) {
        if (caseNumber.isEmpty()) {
            return baseUrl + "/camunda/ketnap/duties.html";
        }
        return baseUrl + "/camunda/app/tasklist/default/#/?case="
                + URLEncoder.encode(caseNumber, StandardCharsets.UTF_8);
    }

    /**
     * How mail is sent. {@code ketnap.mail.poll} (default one minute) says how often the outbox is looked at.
     *
     * @param from {@code ketnap.mail.from}: sender's address
     * @param redirectTo {@code ketnap.mail.redirect-to}: for trial runs, receives every mail instead of the officers; empty
     *     otherwise
     * @param perMinute {@code ketnap.mail.per-minute}: most mails sent within a minute by all nodes together
     */
    record Mail(
            @DefaultValue("ketnap@localhost") String from,
            @DefaultValue("") String redirectTo,
            @DefaultValue("30") int perMinute) {}
}
