package vn.ketnap.regulation;

/**
 * The people who must introduce the person.
 *
 * @param members number of official members, each with form 3-KNĐ
 * @param union whose board adds a resolution
 * @param result OK, or BLOCK while the person must first join that union
 * @param monthsTogether least months in the same grassroots unit for each introducing member
 */
public record IntroducerRule(int members, Union union, EligibilityResult result, int monthsTogether, LegalBasis basis) {

    /** Union that introduces beside the members. */
    public enum Union {
        NONE("không"),
        YOUTH_UNION("Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
        TRADE_UNION("công đoàn");

        private final String label;

        Union(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
