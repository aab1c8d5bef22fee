package vn.ketnap.reminder;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail did not leave, in the server's own words without the addresses that these may hold.
 *
 * @param ofRecipient the server will never take a mail to this recipient
 * @param ofServer no other mail would have left either
 */
record MailFailure(boolean ofRecipient, boolean ofServer, String problem) {

    private static final int PERMANENT = 500;
    private static final int MOST_LETTERS = 150;

    /** The reply code and, behind it, what RFC 3463 calls subject and detail, where the server tells them. */
    private static final Pattern REPLY = Pattern.compile("^(\\d{3})[ -]?(.*)", Pattern.DOTALL);

    private static final Pattern ENHANCED = Pattern.compile("\\b[45]\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    private static final Pattern ADDRESSES = Pattern.compile("<[^>]*>|\\[[^]]*]|\\S*@\\S*|\\d{1,3}(?:\\.\\d{1,3}){3}");

    static MailFailure of(Exception failure) {
        for (Throwable cause : causes(failure)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return ofAddress(refused.getReturnCode(), refused.getMessage());
            } else if (cause instanceof SMTPSendFailedException refused) {
                boolean ofContent = refused.getCommand() != null
                        && refused.getCommand().strip().equals(".");
                return new MailFailure(false, !ofContent, said(refused.getReturnCode(), refused.getMessage()));
            }
        }
        return new MailFailure(false, true, unreached(failure));
    }

    /** A refusal of a recipient may be about the office's own server: its name, its right to send, its quota. */
    private static MailFailure ofAddress(int code, String text) {
        boolean forGood = code >= PERMANENT;
        boolean ofRecipient = forGood && isAboutMailbox(code, text);
        return new MailFailure(ofRecipient, forGood && !ofRecipient, said(code, text));
    }

    private static boolean isAboutMailbox(int code, String text) {
        Matcher enhanced = ENHANCED.matcher(text == null ? "" : text);
        if (!enhanced.find()) {
            return code == 550 || code == 551 || code == 552 || code == 553;
        }
        return switch (enhanced.group(1)) {
            // 7 and 8 are about the sender's address.
            case "1" -> !enhanced.group(2).matches("[78]");
            case "2" -> true;
            // What Exchange says of a mailbox that it does not know.
            case "4" -> enhanced.group(2).equals("1");
            default -> false;
        };
    }

    private static String unreached(Exception failure) {
        for (Throwable cause : causes(failure)) {
            String text = cause.getMessage() == null ? "" : cause.getMessage();
            Matcher reply = REPLY.matcher(text);
            if (cause instanceof AuthenticationFailedException) {
                return "Máy chủ thư không nhận tài khoản của phần mềm"
                        + (reply.matches() ? ": " + reply.group(1) + " " + clean(reply.group(2)) : "");
            } else if (reply.matches()) {
                return said(Integer.parseInt(reply.group(1)), text);
            } else if (cause instanceof SocketTimeoutException) {
                return "Máy chủ thư không trả lời trong thời gian chờ";
            } else if (cause instanceof UnknownHostException) {
                return "Không tìm thấy máy chủ thư theo tên đã đặt";
            } else if (cause instanceof SSLException) {
                return "Không lập được kết nối mã hóa với máy chủ thư";
            }
        }
        return "Không nối được với máy chủ thư";
    }

    private static String said(int code, String text) {
        Matcher reply = REPLY.matcher(text == null ? "" : text);
        String words = clean(reply.matches() ? reply.group(2) : text == null ? "" : text);
        return ("Máy chủ thư trả lời " + code + " " + words).strip();
    }

    private static String clean(String text) {
        String words = ADDRESSES
                .matcher(text)
                .replaceAll("…")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return words.length() <= MOST_LETTERS ? words : words.substring(0, MOST_LETTERS) + "…";
    }

    /** Spring keeps the failures of single messages apart, and Jakarta Mail chains its own. */
    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        if (failure == null) {
            return causes;
        }
        causes.add(failure);
        if (failure instanceof MailSendException several) {
            for (Exception one : several.getMessageExceptions()) {
                causes.addAll(causes(one));
            }
        }
        if (failure instanceof MessagingException chained) {
            causes.addAll(causes(chained.getNextException()));
        } else {
            causes.addAll(causes(failure.getCause()));
        }
        return causes;
    }
}
