package vn.ketnap.organization;

import java.time.LocalDate;

/** A member as a row of the register: all that an import may change, without the key of the database. */
public record MemberRow(
        String code,
        String fullName,
        LocalDate birthDate,
        String cellCode,
        LocalDate partyDate,
        LocalDate officialDate,
        LocalDate sinceInGrassroots,
        MemberStatus status,
        String userId) {}
