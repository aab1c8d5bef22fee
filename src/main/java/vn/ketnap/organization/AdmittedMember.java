package vn.ketnap.organization;

import java.time.LocalDate;

/**
 * What a case says of the member whom it brought.
 *
 * @param applicantId the person, the same in every case about him or her
 * @param partyDate day of the ceremony
 * @param officialDate null until the decision confirms the member
 * @param confirmedOn day of that decision, null until then
 * @param sinceInGrassroots since when in the grassroots organisation, null when not known
 * @param leftOn day of the removal, the departure or the death, null for who is a member
 */
public record AdmittedMember(
        long applicantId,
        String fullName,
        LocalDate birthDate,
        String cellCode,
        LocalDate partyDate,
        LocalDate officialDate,
        LocalDate confirmedOn,
        LocalDate sinceInGrassroots,
        LocalDate leftOn) {}
