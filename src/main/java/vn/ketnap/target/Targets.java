package vn.ketnap.target;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.BusinessClock;

/** Keeps the targets: one row for a unit and a period, the last entry counts. */
@Component
@Transactional
public class Targets {

    private static final List<String> GOALS =
            Arrays.stream(Goal.values()).map(Goal::column).toList();

    private static final String CHANGE = "update target set "
            + GOALS.stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "))
            + ", staff = :staff, entered_by = :login, entered_on = :today"
            + " where unit_code = :unit and period_from = :from and period_to = :to";

    private static final String ADD = "insert into target (unit_code, period_from, period_to, "
            + String.join(", ", GOALS)
            + ", staff, entered_by, entered_on) values (:unit, :from, :to, "
            + GOALS.stream().map(column -> ":" + column).collect(Collectors.joining(", "))
            + ", :staff, :login, :today)";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Targets(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Enters the targets in place of earlier ones for the same units and periods. */
    public void enter(Collection<Target> targets, String login) {
        targets.forEach(target -> {
            if (run(CHANGE, target, login) == 0) {
                run(ADD, target, login);
            }
        });
    }

    /** The targets of these units for exactly this period, by unit; units without one are left out. */
    @Transactional(readOnly = true)
    public Map<String, Target> of(Collection<String> units, ReportPeriod period) {
        Map<String, Target> targets = new LinkedHashMap<>();
        if (units.isEmpty()) {
            return targets;
        }
        jdbc.sql("select * from target where period_from = :from and period_to = :to and unit_code in (:units)")
                .param("from", period.from())
                .param("to", period.to())
                .param("units", units)
                .query(row -> {
                    Map<Goal, Integer> goals = new EnumMap<>(Goal.class);
                    for (Goal goal : Goal.values()) {
                        Integer set = row.getObject(goal.column(), Integer.class);
                        if (set != null) {
                            goals.put(goal, set);
                        }
                    }
                    String unit = row.getString("unit_code");
                    targets.put(unit, new Target(unit, period, goals, row.getObject("staff", Integer.class)));
                });
        return targets;
    }

    private int run(String sql, Target target, String login) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql)
                .param("unit", target.unit())
                .param("from", target.period().from())
                .param("to", target.period().to())
                .param("staff", target.staff())
                .param("login", login)
                .param("today", clock.today());
        for (Goal goal : Goal.values()) {
            statement = statement.param(goal.column(), target.goals().get(goal));
        }
        return statement.update();
    }
}
