package vn.ketnap.vocabulary;

import java.util.Set;
import vn.ketnap.platform.Labelled;

/** The level of a unit in the Party organisation, from the lowest to the highest. */
public enum UnitType implements Labelled {
    CELL("Chi bộ"),
    SECTION("Đảng bộ bộ phận"),
    GRASSROOTS("Đảng bộ cơ sở"),
    SUPERIOR("Cấp trên trực tiếp cơ sở"),
    PROVINCE("Cấp tỉnh");

    private final String label;

    UnitType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The levels a unit of this level may stand under; empty for the top level. */
    public Set<UnitType> possibleParents() {
        return switch (this) {
            case CELL -> Set.of(SECTION, GRASSROOTS, SUPERIOR, PROVINCE);
            case SECTION -> Set.of(GRASSROOTS);
            case GRASSROOTS -> Set.of(SUPERIOR, PROVINCE);
            case SUPERIOR -> Set.of(PROVINCE);
            case PROVINCE -> Set.of();
        };
    }

    /** Whether a unit of this level may be the root of the register: somebody has to decide on the cases below. */
    public boolean mayBeRoot() {
        return this == SUPERIOR || this == PROVINCE;
    }
}
