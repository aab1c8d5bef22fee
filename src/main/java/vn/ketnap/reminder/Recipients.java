package vn.ketnap.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.PartyMembers;
import vn.ketnap.organization.Person;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.vocabulary.Role;

/**
 * The people who are to hear of a case on one day. A post is a role in one of the units of the case; posts without anyone who can be
 * told are passed over, so that the next one climbs in.
 */
final class Recipients {

    private final Map<RoleInUnit, List<Person>> holders;
    private final Map<Long, String> memberLogins;
    private final Predicate<Person> reachable;
    private final Set<String> unreachable = new TreeSet<>();

    private Recipients(
            Map<RoleInUnit, List<Person>> holders, Map<Long, String> memberLogins, Predicate<Person> reachable) {
        this.holders = holders;
        this.memberLogins = memberLogins;
        this.reachable = reachable;
    }

    /**
     * Everyone who holds a post on that day, read at once.
     *
     * @param reachable who can be told in the way that the caller tells
     */
    static Recipients on(LocalDate day, Officers officers, PartyMembers members, Predicate<Person> reachable) {
        return new Recipients(officers.holders(day), members.logins(), reachable);
    }

    /** Roles by the login of the persons of the first {@code posts} posts that can be reached, in climbing order. */
    Map<String, Role> reach(CaseUnits units, List<Role> roles, int posts) {
        Map<String, Role> reached = new LinkedHashMap<>();
        int left = posts;
        for (RoleInUnit post : posts(units, roles)) {
            if (left == 0) {
                break;
            }
            List<Person> persons = holding(post, units);
            if (persons.isEmpty()) {
                unreachable.add(post.group());
            } else {
                persons.forEach(person -> reached.putIfAbsent(person.userId(), post.role()));
                left--;
            }
        }
        return reached;
    }

    /** Groups that had to be passed over so far. */
    Set<String> unreachable() {
        return unreachable;
    }

    private List<Person> holding(RoleInUnit post, CaseUnits units) {
        return holders.getOrDefault(post, List.of()).stream()
                .filter(reachable)
                .filter(person -> post.role() != Role.HELPER
                        || units.helperId() != null && person.userId().equals(memberLogins.get(units.helperId())))
                .toList();
    }

    private static List<RoleInUnit> posts(CaseUnits units, List<Role> roles) {
        List<RoleInUnit> posts = new ArrayList<>();
        for (Role role : roles) {
            units.unitsOf(role).stream().map(unit -> new RoleInUnit(role, unit)).forEach(posts::add);
        }
        return posts;
    }
}
