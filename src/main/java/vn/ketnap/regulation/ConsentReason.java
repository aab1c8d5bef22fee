package vn.ketnap.regulation;

/** Why a letter of others may be needed: a condition of the person or a special group. */
public enum ConsentReason {
    AGE,
    EDUCATION,
    POLITICAL,
    READMISSION,
    RELIGIOUS,
    RELIGIOUS_DIGNITARY,
    HOA,
    FOREIGN_SPOUSE,
    FOREIGN_ORIGIN,
    UNDER_PROCEEDINGS,
    PRIVATE_OWNER,
    ARMED_FORCES,
    ABROAD,
    FOREIGN_EMPLOYER,
    POPULATION_POLICY;

    /** The reason that belonging to a group is. */
    public static ConsentReason of(SpecialGroup group) {
        return switch (group) {
            case RELIGIOUS -> RELIGIOUS;
            case RELIGIOUS_DIGNITARY -> RELIGIOUS_DIGNITARY;
            case HOA -> HOA;
            case FOREIGN_SPOUSE -> FOREIGN_SPOUSE;
            case FOREIGN_ORIGIN -> FOREIGN_ORIGIN;
            case UNDER_PROCEEDINGS -> UNDER_PROCEEDINGS;
            case PRIVATE_OWNER -> PRIVATE_OWNER;
            case ARMED_FORCES -> ARMED_FORCES;
            case ABROAD -> ABROAD;
            case FOREIGN_EMPLOYER -> FOREIGN_EMPLOYER;
            case POPULATION_POLICY -> POPULATION_POLICY;
        };
    }
}
