package vn.ketnap.procedure.casefile;

import java.time.LocalDate;
import java.util.Set;
import vn.ketnap.regulation.SpecialGroup;
import vn.ketnap.vocabulary.Education;
import vn.ketnap.vocabulary.Gender;

/**
 * What the steps need to know of the person.
 *
 * @param specialArea lives in a mountain, border, island, ethnic-minority or specially difficult area
 * @param respectedPerson village elder, village chief or person of standing
 * @param exceptional healthy, respected and needed where the Party has no member yet: may be admitted above sixty with consent
 * @param former the earlier membership, null for who was never a member
 * @param groups the special groups the person belongs to
 * @param codes what statistical returns count the person by
 */
public record ApplicantView(
        long id,
        String fullName,
        Birth birth,
        Gender gender,
        String ethnicity,
        String religion,
        Education education,
        String homePlace,
        String residence,
        String occupation,
        String workUnit,
        boolean youthUnionMember,
        boolean tradeUnionMember,
        boolean specialArea,
        boolean respectedPerson,
        boolean exceptional,
        FormerMembership former,
        Set<SpecialGroup> groups,
        PersonCodes codes) {

    /** The day by which age is counted. */
    public LocalDate birthDate() {
        return birth.last();
    }

    public boolean formerMember() {
        return former != null;
    }

    /** Owns a private enterprise, which changes who decides. */
    public boolean privateOwner() {
        return groups.contains(SpecialGroup.PRIVATE_OWNER);
    }
}
