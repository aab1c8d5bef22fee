package vn.ketnap.procedure.check;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.LocalRule;
import vn.ketnap.regulation.LocalRules;
import vn.ketnap.regulation.Regulations;

/** The rules of provinces that count for a case, because a unit above its cell has switched them on. */
@Component
public class LocalLaw {

    private final LocalRules rules;
    private final Regulations regulations;
    private final UnitTree units;

    LocalLaw(LocalRules rules, Regulations regulations, UnitTree units) {
        this.rules = rules;
        this.regulations = regulations;
        this.units = units;
    }

    /** The rule, when it counts for the case on that day. */
    public Optional<LocalRule> inForce(String rule, CaseFile file, LocalDate on) {
        return rules.inForce(
                rule,
                units.upwards(file.cellCode()),
                on,
                regulations.versionOn(on).id());
    }
}
