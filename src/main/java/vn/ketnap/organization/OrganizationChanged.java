package vn.ketnap.organization;

import java.util.Set;

/**
 * Published after an import is committed and {@link UnitTree} has been read again.
 *
 * @param userIdsTouched logins whose roles or data changed; may be empty when only units or members did
 */
public record OrganizationChanged(Set<String> userIdsTouched) {

    public OrganizationChanged {
        userIdsTouched = Set.copyOf(userIdsTouched);
    }
}
