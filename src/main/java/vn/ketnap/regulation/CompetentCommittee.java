package vn.ketnap.regulation;

/**
 * The committee that decides on a case.
 *
 * @param committeeVote whether the grassroots committee votes first (forms 8-KNĐ, 15-KNĐ)
 * @param appraisal whether an organisation board appraises the dossier before the decision
 */
public record CompetentCommittee(
        Decider decider, Body body, boolean committeeVote, boolean appraisal, LegalBasis basis) {

    /** Level of the deciding committee, seen from the cell. */
    public enum Decider {
        GRASSROOTS("đảng ủy cơ sở"),
        SUPERIOR("cấp ủy cấp trên trực tiếp"),
        PROVINCE("tỉnh ủy, thành ủy");

        private final String label;

        Decider(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
