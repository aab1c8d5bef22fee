package vn.ketnap.reminder;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * Mail addresses that may stand in a header: exactly one, of visible ASCII characters. A letter beyond them reaches the
 * server as its lower byte, which may be a line break.
 */
final class MailAddress {

    private MailAddress() {}

    static boolean isValid(String address) {
        if (address == null || address.isBlank() || address.chars().anyMatch(MailAddress::isForbidden)) {
            return false;
        }
        try {
            new InternetAddress(address, true).validate();
            return address.indexOf('@') > 0;
        } catch (AddressException e) {
            return false;
        }
    }

    private static boolean isForbidden(int character) {
        return character <= ' ' || character > '~' || character == ',' || character == '<';
    }
}
