package vn.ketnap.returns;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A person or a unit that returns count.
 *
 * @param counted what it may be counted as
 * @param unit code of the cell of a person or member, of the unit itself
 * @param on day of the event; for what is counted at the end of a period, that end
 * @param facts what is known of it; several values where several apply
 */
record Subject(Counted counted, String unit, LocalDate on, Map<Fact, Set<String>> facts) {

    Set<String> values(Fact fact) {
        return facts.getOrDefault(fact, Set.of());
    }
}
