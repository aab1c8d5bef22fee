package vn.ketnap.reminder;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration
@EnableConfigurationProperties({ReminderSettings.class, MailProperties.class})
class MailConfiguration {

    /** Stands in until a mail server is configured: it has no host, which the postman asks for. */
    @Bean
    @ConditionalOnExpression("'${spring.mail.host:}'.isBlank()")
    JavaMailSenderImpl mailSender(MailProperties settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.getJavaMailProperties().putAll(settings.getProperties());
        return sender;
    }
}
