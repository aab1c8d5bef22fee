package vn.ketnap.regulation;

/**
 * What happens when a person moves while the case runs: 06-HD/TW, point 3.9.
 *
 * @param receiver who takes over what the old side sends
 * @param oldSide what the place that the person leaves has to do, in Vietnamese
 * @param newSide what the place that the person comes to has to do, in Vietnamese
 */
public record TransferRule(Route route, Receiver receiver, String oldSide, String newSide, LegalBasis basis) {

    /** How the case gets to the new place. The model of the move asks for these names. */
    public enum Route {
        /** Not now; the note of the basis says why. */
        REFUSED,
        /** The old cell and committee remark on the probationary member, who goes with a letter of introduction. */
        REMARK,
        /** The committee certifies that the person is being considered. */
        CERTIFY,
        /** The committee sends letter and file. */
        SEND_FILE,
        /** The committee that decides forwards letter and file. */
        FORWARD_FILE,
        /** The decision can still be used and goes along. */
        SEND_DECISION,
        /** The decision came too late and is cancelled; the new committee decides anew. */
        CANCEL_DECISION
    }

    /** The unit whose officer receives. */
    public enum Receiver {
        /** The committee that hands the person to one of its cells. */
        COMMITTEE,
        /** The committee that decides on the persons of the new cell. */
        COMPETENT,
        /** The direct superior of the new place. */
        SUPERIOR
    }
}
