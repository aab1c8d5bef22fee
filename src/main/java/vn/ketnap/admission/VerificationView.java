package vn.ketnap.admission;

import java.time.LocalDate;
import vn.ketnap.regulation.Relation;

/**
 * One verification request.
 *
 * @param id null before it is stored
 * @param abroad whether the answer comes from abroad and so has the longer limit
 * @param verifierName member sent to verify, null when the request went by post
 * @param receivedOn when the verifying committee received it, null while unknown
 * @param repliedOn null while open
 */
public record VerificationView(
        Long id,
        Relation relation,
        String personName,
        String place,
        boolean abroad,
        String verifierName,
        LocalDate sentOn,
        LocalDate receivedOn,
        LocalDate repliedOn,
        String result) {

    /** Which request it is: whom it asks about and where. */
    public String title() {
        return relation.label() + ", " + place;
    }
}
