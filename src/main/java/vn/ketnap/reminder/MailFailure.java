package vn.ketnap.reminder;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail did not leave, told without the addresses that the server's own words may hold.
 *
 * @param permanent the server will never take this mail
 * @param ofServer no other mail would have left either
 */
record MailFailure(boolean permanent, boolean ofServer, String problem) {

    private static final int PERMANENT = 500;

    static MailFailure of(Exception failure) {
        int code = 0;
        for (Throwable cause : causes(failure)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                code = Math.max(code, refused.getReturnCode());
            } else if (cause instanceof SMTPSendFailedException refused) {
                code = Math.max(code, refused.getReturnCode());
            }
        }
        if (code == 0) {
            return new MailFailure(false, true, "Không làm việc được với máy chủ thư");
        }
        return new MailFailure(code >= PERMANENT, false, "Máy chủ thư trả lời " + code);
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
        } else if (failure instanceof MessagingException chained) {
            causes.addAll(causes(chained.getNextException()));
        } else {
            causes.addAll(causes(failure.getCause()));
        }
        return causes;
    }
}
