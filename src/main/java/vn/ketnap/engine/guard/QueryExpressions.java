package vn.ketnap.engine.guard;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import vn.ketnap.platform.RefusedException;

/**
 * The few expressions that a list of tasks needs: who asks, and which day it is. The engine would evaluate whatever else
 * stands in a query, and looks for expressions only on the query itself, not inside its parts joined by or.
 */
final class QueryExpressions {

    private static final Pattern ALLOWED = Pattern.compile(
            """
            \\$\\{\\s*(
              currentUser\\(\\) | currentUserGroups\\(\\) | now\\(\\)
              | dateTime\\(\\) (\\.withTimeAtStartOfDay\\(\\))? (\\.(plus|minus)(Days|Weeks|Months)\\(\\d{1,3}\\)){0,3} (\\.toDate\\(\\))?
            )\\s*}""",
            Pattern.COMMENTS);

    private QueryExpressions() {}

    static boolean allowed(String expression) {
        return expression != null && ALLOWED.matcher(expression).matches();
    }

    /** Refuses a query with any other expression, at whatever depth, before anything of it is evaluated. */
    static void check(Query<?, ?> query) {
        Set<Query<?, ?>> whole = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(query, whole);
        boolean allowed = whole.stream()
                .flatMap(part -> ((AbstractQuery<?, ?>) part).getExpressions().values().stream())
                .allMatch(QueryExpressions::allowed);
        if (!allowed) {
            throw RefusedException.because("Điều kiện lọc chứa biểu thức không được phép dùng");
        }
    }

    /** A query and the parts joined to it by or know each other. */
    private static void collect(Query<?, ?> query, Set<Query<?, ?>> whole) {
        if (query instanceof AbstractQuery<?, ?> && whole.add(query) && query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().forEach(part -> collect(part, whole));
        }
    }
}
