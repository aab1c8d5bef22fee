package vn.ketnap.regulation.table;

import java.util.Collection;
import java.util.List;
import vn.ketnap.regulation.DecisionTables;

/** Port to the rule tables as rows. */
public interface RuleTables {

    /** Those that came with the application, by id. */
    List<RuleTable> shipped();

    /** Those in force, by id: the shipped ones but for what was released. */
    List<RuleTable> inForce();

    /**
     * The tables in force with others in the place of those of the same id, ready to be asked; puts nothing in force.
     *
     * @throws IllegalArgumentException when one of them cannot be evaluated
     */
    DecisionTables with(Collection<RuleTable> others);
}
