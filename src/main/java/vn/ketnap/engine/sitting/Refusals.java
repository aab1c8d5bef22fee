package vn.ketnap.engine.sitting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;

/** What stands against the persons of one meeting; what is said against the meeting is said once. */
final class Refusals {

    private final Set<String> shared;
    private final Map<Problem, List<Sitting.Done>> found = new LinkedHashMap<>();

    Refusals(Set<String> shared) {
        this.shared = Set.copyOf(shared);
    }

    void add(Sitting.Done person, List<Problem> problems) {
        problems.forEach(problem ->
                found.computeIfAbsent(problem, same -> new ArrayList<>()).add(person));
    }

    /**
     * Ends the work when anything was found.
     *
     * @param persons how many were entered
     */
    void refuse(int persons) {
        List<Problem> problems = new ArrayList<>();
        found.forEach((problem, of) -> {
            if (shared.contains(problem.field()) && of.size() == persons) {
                problems.add(problem);
            } else {
                of.forEach(person -> problems.add(of(person, problem)));
            }
        });
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
    }

    private static Problem of(Sitting.Done person, Problem problem) {
        return new Problem(
                person.number() + "/" + problem.field(),
                person.name() + ": " + problem.message(),
                problem.article(),
                problem.warning());
    }
}
