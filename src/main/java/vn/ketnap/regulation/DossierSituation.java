package vn.ketnap.regulation;

import vn.ketnap.regulation.IntroducerRule.Union;

/**
 * What decides which papers a dossier needs.
 *
 * @param section a section committee stands above the cell
 * @param committeeVote the grassroots committee votes
 * @param union the union that introduces
 * @param formerMember the person was a member before
 * @param religious the person follows a religion
 * @param ethnicity name in the State's list
 */
public record DossierSituation(
        boolean section,
        boolean committeeVote,
        Union union,
        boolean formerMember,
        boolean religious,
        String ethnicity) {}
