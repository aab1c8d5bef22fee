package vn.ketnap.regulation;

/** Whether a new member must be introduced to the committee of the residence. */
public record ResidenceDuty(Duty duty, LegalBasis basis) {

    /** What the committee at work has to do. */
    public enum Duty {
        INTRODUCE("giới thiệu về nơi cư trú"),
        INTRODUCE_EXEMPT("giới thiệu, miễn sinh hoạt nơi cư trú"),
        NONE("không phải giới thiệu");

        private final String label;

        Duty(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
