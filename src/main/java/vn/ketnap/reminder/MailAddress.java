package vn.ketnap.reminder;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Mail addresses that may stand in a header: exactly one, without line breaks. */
final class MailAddress {

    private MailAddress() {}

    static boolean isValid(String address) {
        if (address == null || address.isBlank() || address.chars().anyMatch(c -> c < ' ' || c == ',' || c == '<')) {
            return false;
        }
        try {
            new InternetAddress(address, true).validate();
            return address.indexOf('@') > 0;
        } catch (AddressException e) {
            return false;
        }
    }
}
