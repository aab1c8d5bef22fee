package vn.ketnap.organization;

import java.time.LocalDate;

/**
 * One Party member of the register.
 *
 * @param officialDate null while on probation
 * @param sinceInGrassroots since when in the present grassroots organisation, null when not known
 * @param userId login, null for a member without one
 */
public record MemberView(
        Long id,
        String code,
        String fullName,
        LocalDate birthDate,
        String cellCode,
        LocalDate partyDate,
        LocalDate officialDate,
        LocalDate sinceInGrassroots,
        MemberStatus status,
        String userId) {

    /** Whether the member was an official one on that day (294-QĐ/TW, 3.2 and 4.2). */
    public boolean officialOn(LocalDate day) {
        return officialDate != null && !officialDate.isAfter(day);
    }
}
