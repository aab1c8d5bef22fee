package vn.ketnap.regulation;

import java.util.Set;
import vn.ketnap.regulation.IntroducerRule.Union;
import vn.ketnap.regulation.RequiredPaper.Condition;

/**
 * What decides which papers a dossier needs.
 *
 * @param section a section committee stands above the cell
 * @param committeeVote the grassroots committee votes
 * @param union the union that introduces
 * @param formerMember the person was a member before
 * @param groups the special groups the person belongs to
 * @param handling which cell considers the person, and who else remarks
 */
public record DossierSituation(
        boolean section,
        boolean committeeVote,
        Union union,
        boolean formerMember,
        Set<SpecialGroup> groups,
        HandlingRule handling) {

    public boolean meets(Condition condition) {
        return switch (condition) {
            case ALWAYS -> true;
            case SECTION -> section;
            case COMMITTEE_VOTE -> committeeVote;
            case YOUTH_UNION -> union == Union.YOUTH_UNION;
            case TRADE_UNION -> union == Union.TRADE_UNION;
            case FORMER_MEMBER -> formerMember;
            case RELIGIOUS -> groups.contains(SpecialGroup.RELIGIOUS);
            case RELIGIOUS_DIGNITARY -> groups.contains(SpecialGroup.RELIGIOUS_DIGNITARY);
            case HOA -> groups.contains(SpecialGroup.HOA);
            case FOREIGN_SPOUSE -> groups.contains(SpecialGroup.FOREIGN_SPOUSE);
            case PRIVATE_OWNER -> groups.contains(SpecialGroup.PRIVATE_OWNER);
            case ARMED_FORCES -> groups.contains(SpecialGroup.ARMED_FORCES);
            case ABROAD -> groups.contains(SpecialGroup.ABROAD);
            case FOREIGN_EMPLOYER -> groups.contains(SpecialGroup.FOREIGN_EMPLOYER);
            case REMARKED_ELSEWHERE -> handling.remarks();
            case ASSIGNED_CELL -> handling.place() == HandlingRule.Place.ASSIGNED;
        };
    }
}
