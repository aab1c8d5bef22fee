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
        REFUSED("chưa chuyển"),
        /** The old cell and committee remark on the probationary member, who goes with a letter of introduction. */
        REMARK("nhận xét và giới thiệu đi"),
        /** The committee certifies that the person is being considered. */
        CERTIFY("cấp giấy chứng nhận"),
        /** The committee sends letter and file. */
        SEND_FILE("gửi công văn và hồ sơ"),
        /** The committee that decides forwards letter and file. */
        FORWARD_FILE("chuyển tiếp hồ sơ"),
        /** The decision can still be used and goes along. */
        SEND_DECISION("chuyển quyết định"),
        /** The decision came too late and is cancelled; the new committee decides anew. */
        CANCEL_DECISION("hủy quyết định");

        private final String label;

        Route(String label) {
            this.label = label;
        }

        /** Vietnamese name for screens. */
        public String label() {
            return label;
        }
    }

    /** The unit whose officer receives. */
    public enum Receiver {
        /** The committee that hands the person to one of its cells. */
        COMMITTEE("cấp ủy cơ sở nơi đến"),
        /** The committee that decides on the persons of the new cell. */
        COMPETENT("cấp có thẩm quyền nơi đến"),
        /** The direct superior of the new place. */
        SUPERIOR("cấp trên trực tiếp nơi đến");

        private final String label;

        Receiver(String label) {
            this.label = label;
        }

        /** Vietnamese name for screens. */
        public String label() {
            return label;
        }
    }
}
