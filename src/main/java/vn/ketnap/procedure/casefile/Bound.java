package vn.ketnap.procedure.casefile;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.ketnap.regulation.Body;

/**
 * What the cell's vote has settled; it stays until the cell votes anew, whatever becomes of the units meanwhile. Only a
 * deciding unit that ends hands over to its successor.
 *
 * @param regulation version that counts votes and limits
 * @param decidingCode unit whose body decides
 * @param body the body that decides, null before the cell has voted
 * @param committeeVote whether the grassroots committee votes before the decision
 * @param appraisal whether an organisation board appraises the dossier before the decision
 */
public record Bound(
        String regulation,
        String decidingCode,
        @Enumerated(EnumType.STRING) Body body,
        boolean committeeVote,
        boolean appraisal) {

    /** The same with the unit that has taken over from the one that was to decide. */
    Bound decidedBy(String successorCode) {
        return new Bound(regulation, successorCode, body, committeeVote, appraisal);
    }
}
