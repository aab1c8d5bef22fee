package vn.ketnap.demo;

import vn.ketnap.vocabulary.UnitType;

/**
 * One unit of the made-up organisation.
 *
 * @param parent code of the unit above, empty for the topmost one
 * @param structure which way its cases go
 */
record DemoUnit(String code, String name, UnitType type, String parent, Structure structure) {

    /** What the rules tell apart. */
    enum Structure {
        ORDINARY,
        /** A section committee stands between cell and grassroots committee. */
        SECTION,
        /** The grassroots committee may admit by itself. */
        AUTHORIZED,
        /** The cell stands directly under the superior committee. */
        DIRECT
    }

    boolean isCell() {
        return type == UnitType.CELL;
    }
}
