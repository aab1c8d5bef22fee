package vn.ketnap.regulation;

import java.util.Map;
import org.springframework.stereotype.Component;

/** What no date of any form may go beyond; where no text gives a bound, an assumption. Safe for concurrent use. */
@Component
public class DateBounds extends RuleBook {

    public DateBounds(DecisionTables tables) {
        super(tables);
    }

    /** The bounds of the table. */
    public enum Bound {
        /** The first year in which the Party could act. */
        EARLIEST_YEAR,
        /** Full years from which papers of a person are thinkable. */
        YOUNGEST,
        /** Full years that nobody who is nominated has passed. */
        OLDEST
    }

    /** The bound, a year or a number of full years. */
    public int amount(Bound bound) {
        return row(bound).number("amount");
    }

    /** Where the bound comes from. */
    public LegalBasis basis(Bound bound) {
        return row(bound).basis();
    }

    private Row row(Bound bound) {
        return single("dateBounds", Map.of("bound", bound));
    }
}
