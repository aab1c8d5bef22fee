package vn.ketnap.regulation;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the rule tables say of things that are only to be looked at again. Safe for concurrent use. */
@Component
public class CheckRules extends RuleBook {

    public CheckRules(DecisionTables tables) {
        super(tables);
    }

    /** The bounds of the table. */
    public enum Bound {
        /** Most persons whom a member helps at once. */
        HELPED_AT_ONCE,
        /** Percent of a remark that stands in another one, from which on it counts as copied. */
        COPIED_PERCENT,
        /** Words from which on a remark is compared. */
        COPIED_WORDS
    }

    /**
     * The printed forms in force on a day.
     *
     * @param name the guidance that issued them
     * @param current whether they are those of this application
     */
    public record FormSeries(String name, boolean current, LegalBasis basis) {}

    /** The bound as the table has it. */
    public int amount(Bound bound) {
        return row(bound).number("amount");
    }

    /** Where the bound comes from. */
    public LegalBasis basis(Bound bound) {
        return row(bound).basis();
    }

    /** The forms in force on a day: 38-HD/BTCTW and those before it. */
    public FormSeries formSeries(LocalDate on) {
        Row row = single("formSeries", Map.of("date", on));
        return new FormSeries(row.text("name"), row.flag("current"), row.basis());
    }

    private Row row(Bound bound) {
        return single("checkBounds", Map.of("bound", bound));
    }
}
