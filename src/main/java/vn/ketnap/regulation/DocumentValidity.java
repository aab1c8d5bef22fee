package vn.ketnap.regulation;

/** How many months after its start date a paper still serves on the day the cell reviews, and what follows after that. */
public record DocumentValidity(DocumentKind document, int months, Remedy whenExceeded, LegalBasis basis) {

    /** What must be done again. */
    public enum Remedy {
        REDO_CLASS("học lại lớp bồi dưỡng nhận thức về Đảng"),
        REDO_PAPERS("làm lại giấy giới thiệu, thẩm tra và lấy ý kiến bổ sung");

        private final String label;

        Remedy(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
