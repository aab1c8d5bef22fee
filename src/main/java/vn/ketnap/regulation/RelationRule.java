package vn.ketnap.regulation;

import java.util.List;

/**
 * Whether relatives of a relation are verified, and what may be stated instead of naming one.
 *
 * @param absences lawful statements that nobody is there, in the order of the screen; empty when none has to be made
 */
public record RelationRule(Relation relation, Wanted wanted, List<Absence> absences, LegalBasis basis) {

    /** For whom the relation is asked. */
    public enum Wanted {
        /** Everybody. */
        ALWAYS,
        /** For a person who is or was married. */
        MARRIED,
        /** For a person who knows neither father nor mother. */
        WITHOUT_PARENTS,
        /** Nobody: such relatives are declared and not verified. */
        DECLARED
    }
}
