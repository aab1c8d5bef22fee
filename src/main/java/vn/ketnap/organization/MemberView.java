package vn.ketnap.organization;

import java.time.LocalDate;

/**
 * One Party member of the register.
 *
 * @param code null for whom a case brought and no import has named yet
 * @param officialDate null while on probation
 * @param sinceInGrassroots since when in the present grassroots organisation, null when not known
 * @param userId login, null for a member without one
 * @param confirmedOn day of the decision that made the member an official one, null when not known
 * @param leftOn day from which the person is no member any more, null for a member
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
        String userId,
        LocalDate confirmedOn,
        LocalDate leftOn) {

    /**
     * Whether the member was an official one on that day (294-QĐ/TW, 3.2 and 4.2). The official date lies before the
     * decision; until the decision the member has no vote.
     */
    public boolean officialOn(LocalDate day) {
        return belongsOn(day)
                && officialDate != null
                && !officialDate.isAfter(day)
                && (confirmedOn == null || !confirmedOn.isAfter(day));
    }

    /** Whether the person was a member on that day, on probation or official. */
    public boolean belongsOn(LocalDate day) {
        return !partyDate.isAfter(day) && (leftOn == null || leftOn.isAfter(day));
    }

    /** Whether an import has named the member. */
    public boolean imported() {
        return code != null;
    }
}
