package vn.ketnap.organization;

import vn.ketnap.vocabulary.Role;

/** A role held in one unit. */
public record RoleInUnit(Role role, String unitCode) {

    /** The group of the holders, for example {@code cell-secretary.CB0012}. */
    public String group() {
        return role.id() + "." + unitCode;
    }
}
