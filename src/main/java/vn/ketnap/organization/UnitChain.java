package vn.ketnap.organization;

import java.util.stream.Stream;
import vn.ketnap.vocabulary.UnitType;

/**
 * The committees above a cell. For a cell directly under the deciding committee, grassroots and superior are the same
 * unit, so that what a grassroots officer does elsewhere falls to the superior committee.
 *
 * @param section null where no section committee stands between
 */
public record UnitChain(UnitView cell, UnitView section, UnitView grassroots, UnitView superior) {

    /** True when no grassroots committee stands between the cell and the superior committee. */
    public boolean direct() {
        return grassroots.code().equals(superior.code());
    }

    public boolean hasSection() {
        return section != null;
    }

    /** True when the cell or a committee above it belongs to the Army or the Police. */
    public boolean armedForces() {
        return Stream.of(cell, section, grassroots, superior)
                .anyMatch(unit -> unit != null && unit.nature() == UnitNature.ARMED_FORCES);
    }

    /** True when the grassroots organisation, or the cell that has none, stands directly under a province's committee. */
    public boolean underProvince() {
        UnitView base = direct() ? cell : grassroots;
        return base.directlyUnderProvince() || superior.type() == UnitType.PROVINCE;
    }
}
