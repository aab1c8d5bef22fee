package vn.ketnap.admission;

import java.time.LocalDate;

/** A person about to be entered in the register. */
public record NewApplicant(
        String fullName,
        LocalDate birthDate,
        Gender gender,
        String citizenId,
        String ethnicity,
        String religion,
        String education,
        String homePlace,
        String residence,
        String occupation,
        String workUnit,
        String phone,
        boolean youthUnionMember,
        boolean tradeUnionMember,
        boolean specialArea,
        boolean respectedPerson,
        boolean exceptional,
        boolean formerMember,
        boolean privateOwner) {}
