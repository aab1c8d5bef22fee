package vn.ketnap.regulation;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.vocabulary.Gender;

/**
 * What the rule tables say of the numbers of persons, cards and papers. Every method throws
 * {@link IllegalArgumentException} when the table has no rule for the question. Arguments are never null. Safe for
 * concurrent use.
 */
@Component
public class NumberRules extends RuleBook {

    public NumberRules(DecisionTables tables) {
        super(tables);
    }

    /** Which number a member card carries that arrives or is handed over on that day: 347-QĐ/TW. */
    public MemberCardRule memberCard(LocalDate on) {
        Row row = single("memberCard", Map.of("date", on));
        return new MemberCardRule(row.flag("citizenNumber"), row.basis());
    }

    /**
     * The digit for sex and century in the citizen number of somebody born in a year: Circular 07/2016/TT-BCA, article 7.
     */
    public CitizenNumberDigit citizenNumber(Gender gender, int birthYear) {
        Row row = single("citizenNumber", Map.of("gender", gender, "birthYear", birthYear));
        return new CitizenNumberDigit(row.number("digit"), row.basis());
    }

    /** The term of the committees on a day: Charter; when each party organisation meets is assumed. */
    public CongressTerm congressTerm(LocalDate on) {
        Row row = single("congressTerm", Map.of("date", on));
        return new CongressTerm(
                row.text("name"), LocalDate.parse(row.text("from")), LocalDate.parse(row.text("to")), row.basis());
    }
}
