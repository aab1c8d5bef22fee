package vn.ketnap.organization;

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
}
