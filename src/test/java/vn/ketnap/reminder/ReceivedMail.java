package vn.ketnap.reminder;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What arrived: subject, recipient and both versions of the text. */
record ReceivedMail(String to, String subject, String id, String text, String html) {

    static ReceivedMail of(Message message) {
        try {
            return new ReceivedMail(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    message.getHeader("Message-ID")[0],
                    only(parts(message, "text/plain")),
                    only(parts(message, "text/html")));
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String only(List<String> parts) {
        if (parts.size() != 1) {
            throw new AssertionError("Expected one part, got " + parts);
        }
        return parts.get(0).replace("\r\n", "\n");
    }

    private static List<String> parts(Part part, String type) throws MessagingException, IOException {
        List<String> found = new ArrayList<>();
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                found.addAll(parts(several.getBodyPart(i), type));
            }
        } else if (part.isMimeType(type)) {
            found.add((String) part.getContent());
        }
        return found;
    }
}
