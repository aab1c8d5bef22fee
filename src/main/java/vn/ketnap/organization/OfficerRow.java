package vn.ketnap.organization;

import java.time.LocalDate;
import vn.ketnap.vocabulary.Role;

/**
 * One role of one person, as the register holds it; person, role and unit identify it.
 *
 * @param post the office that papers name above the signature, such as "Phó Bí thư"; null where the register does not say
 */
public record OfficerRow(
        String userId,
        String fullName,
        String email,
        Role role,
        String unitCode,
        LocalDate validFrom,
        LocalDate validTo,
        String post) {

    /** What identifies a row. */
    public record Key(String userId, Role role, String unitCode) {

        /** The key as one text, for lists and records. */
        String text() {
            return userId + " " + role.id() + "." + unitCode;
        }
    }

    /** What identifies this row, never null. */
    public Key key() {
        return new Key(userId, role, unitCode);
    }

    RoleInUnit roleInUnit() {
        return new RoleInUnit(role, unitCode);
    }

    /** Whose role it is. */
    public Person person() {
        return new Person(userId, fullName, email);
    }

    boolean validOn(LocalDate date) {
        return Period.covers(validFrom, validTo, date);
    }

    boolean endedBefore(LocalDate date) {
        return validTo != null && validTo.isBefore(date);
    }
}
