package vn.ketnap.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.vocabulary.Role;

/** Makes a message of a digest or an alarm: HTML with a plain text alternative, one recipient, a Message-ID that never changes. */
@Component
class DigestMail {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final JavaMailSender sender;
    private final ReminderSettings settings;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    DigestMail(JavaMailSender sender, ReminderSettings settings) {
        this.sender = sender;
        this.settings = settings;
        templates.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        templates.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    /** What a message says. */
    record Letter(String subject, String text, String html) {}

    /** A digest in words. */
    Letter letter(Digest digest) {
        return letter(
                digest.subject(),
                "mail/digest",
                Map.of("day", DateFormats.date(digest.day()), "groups", digest.groups(), "digest", digest));
    }

    /** An alarm, which says one sentence and where to look. */
    Letter letter(String alarm) {
        return letter(
                "[Kết nạp] Cảnh báo về nhật ký truy cập",
                "mail/alarm",
                Map.of("sentence", alarm, "link", settings.baseUrl() + "/camunda/ketnap/trail.html"));
    }

    private Letter letter(String subject, String template, Map<String, Object> values) {
        Context context = new Context(VIETNAMESE, values);
        return new Letter(
                subject, templates.process(template + ".txt", context), templates.process(template + ".html", context));
    }

    /**
     * The message to be sent.
     *
     * @param address valid address of the one recipient; a trial run replaces it and names the role instead
     */
    MimeMessage compose(UUID id, String address, Role role, Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        String redirectTo = settings.mail().redirectTo();
        boolean trial = !redirectTo.isBlank();
        mail.setFrom(settings.mail().from());
        mail.setTo(trial ? redirectTo : address);
        mail.setSubject(trial ? "[Chạy thử, gửi " + role.label() + "] " + letter.subject() : letter.subject());
        mail.setText(letter.text(), letter.html());
        message.setHeader("Message-ID", "<" + id + "@ketnap>");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String ending) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.getResolvablePatternSpec().addPattern("*" + ending);
        return resolver;
    }
}
