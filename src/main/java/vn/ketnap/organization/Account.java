package vn.ketnap.organization;

import java.util.Set;

/**
 * What the register says about one login.
 *
 * @param roles the roles held today
 * @param active false when every role has ended; true also for somebody whose first role is still to begin
 */
public record Account(String userId, String fullName, String email, Set<RoleInUnit> roles, boolean active) {

    public Account {
        roles = Set.copyOf(roles);
    }
}
