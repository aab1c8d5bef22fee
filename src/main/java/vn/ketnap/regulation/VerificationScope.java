package vn.ketnap.regulation;

/** How far a person of the curriculum vitae is verified, and why (Vietnamese). */
public record VerificationScope(Verify verify, String reason, LegalBasis basis) {

    /** Depth of the verification. */
    public enum Verify {
        NONE("không thẩm tra"),
        PRESENT_ONLY("chỉ thẩm tra chính trị hiện nay"),
        FULL("thẩm tra đầy đủ");

        private final String label;

        Verify(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
