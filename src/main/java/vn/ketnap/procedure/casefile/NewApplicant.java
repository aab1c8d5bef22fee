package vn.ketnap.procedure.casefile;

import java.util.Set;
import vn.ketnap.regulation.SpecialGroup;
import vn.ketnap.vocabulary.Education;
import vn.ketnap.vocabulary.Gender;

/**
 * A person about to be entered in the register.
 *
 * @param former the earlier membership, null for who was never a member
 * @param groups the special groups that were stated
 * @param codes what statistical returns count the person by
 */
public record NewApplicant(
        String fullName,
        Birth birth,
        Gender gender,
        String citizenId,
        String ethnicity,
        String religion,
        Education education,
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
        FormerMembership former,
        Set<SpecialGroup> groups,
        PersonCodes codes) {

    /** What stands for the ethnic group or the religion that the papers of a case do not tell. */
    public static final String UNKNOWN = "Chưa rõ";
}
