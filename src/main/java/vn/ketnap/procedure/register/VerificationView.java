package vn.ketnap.procedure.register;

import java.time.LocalDate;
import vn.ketnap.regulation.Relation;

/**
 * One verification request.
 *
 * @param id null before it is stored
 * @param abroad whether the answer comes from abroad and so has the longer limit
 * @param verifierName member sent to verify, null when the request went by post
 * @param receivedOn when the verifying committee received it, null while unknown
 * @param repliedOn null while open, like the two after it
 * @param follows id of the request whose unclear answer this one takes up, null for a first one
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
        VerificationFinding finding,
        String result,
        Long follows) {

    /** A request before it is sent. */
    public static VerificationView plan(
            Relation relation,
            String personName,
            String place,
            boolean abroad,
            String verifierName,
            LocalDate sentOn,
            LocalDate receivedOn,
            Long follows) {
        return new VerificationView(
                null, relation, personName, place, abroad, verifierName, sentOn, receivedOn, null, null, null, follows);
    }

    /** Whether the answer leaves a point unclear. */
    public boolean isUnclear() {
        return finding == VerificationFinding.UNCLEAR;
    }

    /** Which request it is: whom it asks about and where. */
    public String title() {
        return relation.label() + ", " + place;
    }
}
