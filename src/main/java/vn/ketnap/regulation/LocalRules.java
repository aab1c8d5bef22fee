package vn.ketnap.regulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules of provinces and which units have switched them on. Kept in memory, so that asking never reaches the
 * database; what another node switched is seen within {@link #FRESH}. Safe for concurrent use.
 */
@Component
public class LocalRules extends RuleBook {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private volatile Snapshot snapshot;

    LocalRules(DecisionTables tables, JdbcClient jdbc, ApplicationEventPublisher events) {
        super(tables);
        this.jdbc = jdbc;
        this.events = events;
    }

    /** All that a version knows, in table order; empty where it knows none. */
    public List<LocalRule> all(String regulation) {
        return any("localRule", every("local", regulation)).stream()
                .map(row -> new LocalRule(row.text("local"), row.text("name"), row.basis()))
                .toList();
    }

    /** One rule; empty when the version does not know it. */
    public Optional<LocalRule> rule(String id, String regulation) {
        return all(regulation).stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * Whether a rule counts in a unit on a day: the nearest unit that has ordered about it says so.
     *
     * @param upwards codes of the unit and of those above it, the nearest first
     */
    public boolean inForce(String rule, Collection<String> upwards, LocalDate on) {
        List<LocalOrder> orders = orders();
        for (String unit : upwards) {
            Optional<LocalOrder> last = last(orders, rule, unit, on);
            if (last.isPresent()) {
                return last.get().on();
            }
        }
        return false;
    }

    /** The rule, when it is known and counts there. */
    public Optional<LocalRule> inForce(String rule, Collection<String> upwards, LocalDate on, String regulation) {
        return rule(rule, regulation).filter(known -> inForce(rule, upwards, on));
    }

    /** What a unit itself has ordered about a rule, the last one that counts or will count; empty without an order. */
    public Optional<LocalOrder> order(String rule, String unitCode) {
        return last(orders(), rule, unitCode, LocalDate.MAX);
    }

    /** Enters an order; earlier ones stay. */
    @Transactional
    public void enter(LocalOrder order) {
        jdbc.sql(
                        """
                        insert into local_order (unit_code, rule, switched_on, paper_number, ordered_on, first_day, entered_by, entered_at)
                        values (:unit, :rule, :on, :number, :ordered, :from, :by, :at)""")
                .param("unit", order.unitCode())
                .param("rule", order.rule())
                .param("on", order.on())
                .param("number", order.number())
                .param("ordered", order.orderedOn())
                .param("from", order.from())
                .param("by", order.by())
                .param("at", Timestamp.from(order.at()))
                .update();
        reload();
        events.publishEvent(new LocalRuleSwitched(order.rule(), order.unitCode()));
    }

    /** Forgets what was read. */
    public void reload() {
        snapshot = null;
    }

    private static Optional<LocalOrder> last(List<LocalOrder> orders, String rule, String unit, LocalDate on) {
        return orders.stream()
                .filter(order -> order.rule().equals(rule)
                        && order.unitCode().equals(unit)
                        && !order.from().isAfter(on))
                .reduce((earlier, later) -> later);
    }

    private List<LocalOrder> orders() {
        Snapshot current = snapshot;
        if (current == null || current.readAt() + FRESH.toNanos() < System.nanoTime()) {
            current = new Snapshot(
                    jdbc.sql("select * from local_order order by first_day, id")
                            .query((row, i) -> order(row))
                            .list(),
                    System.nanoTime());
            snapshot = current;
        }
        return current.orders();
    }

    private static LocalOrder order(ResultSet row) throws SQLException {
        return new LocalOrder(
                row.getString("unit_code"),
                row.getString("rule"),
                row.getBoolean("switched_on"),
                row.getString("paper_number"),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("first_day", LocalDate.class),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant());
    }

    private record Snapshot(List<LocalOrder> orders, long readAt) {}
}
