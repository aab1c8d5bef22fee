package vn.ketnap.regulation;

/**
 * What happens when a person moves while the case runs: 06-HD/TW, point 3.9.
 *
 * @param oldSide what the place that the person leaves has to do, in Vietnamese
 * @param newSide what the place that the person comes to has to do, in Vietnamese
 */
public record TransferRule(Route route, String oldSide, String newSide, LegalBasis basis) {

    /** How the case gets to the new place. The model of the move asks for these names. */
    public enum Route {
        /** Not now; the note of the basis says why. */
        REFUSED,
        /** The committee certifies that the person is being considered. */
        CERTIFY,
        /** The committee sends letter and file. */
        SEND_FILE,
        /** The committee that decides forwards letter and file. */
        FORWARD_FILE;

        /** Whether the file lies with the committee that decides. */
        public boolean isWithCompetentCommittee() {
            return this == FORWARD_FILE;
        }
    }
}
