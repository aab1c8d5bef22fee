package vn.ketnap.security;

import java.util.List;
import java.util.Set;
import vn.ketnap.vocabulary.Role;

/**
 * The person who is signed in and asks. Controllers take it as a parameter; without a session they answer 401.
 *
 * @param groups group ids, of roles in units and of the engine's administrators
 * @param applications names of the web applications that the login may use
 */
public record Caller(String login, List<String> groups, Set<String> applications) {

    /** The group of the engine's own administrators. */
    private static final String ENGINE_ADMINISTRATORS = "camunda-admin";

    public Caller {
        groups = List.copyOf(groups);
        applications = Set.copyOf(applications);
    }

    public boolean isAdministrator() {
        return groups.contains(ENGINE_ADMINISTRATORS) || groups.contains(Role.ADMINISTRATOR.id());
    }

    /** Whether the login may use a web application, such as {@code cockpit}. */
    public boolean mayUse(String application) {
        return applications.contains("*") || applications.contains(application);
    }
}
