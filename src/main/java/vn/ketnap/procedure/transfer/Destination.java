package vn.ketnap.procedure.transfer;

import vn.ketnap.organization.UnitChain;

/**
 * Where a person moves.
 *
 * @param name of the committee, or of the office outside
 * @param chain of one of its cells, null for an office that does not use the application
 */
record Destination(String name, UnitChain chain) {

    /** Code of the committee whose cells the person may come to, null for a place outside. */
    String code() {
        return chain == null ? null : chain.grassroots().code();
    }
}
