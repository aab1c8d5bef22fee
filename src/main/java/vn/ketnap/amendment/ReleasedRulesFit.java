package vn.ketnap.amendment;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import vn.ketnap.regulation.table.RuleTable;
import vn.ketnap.regulation.table.RuleTables;
import vn.ketnap.sheet.RowError;

/** Looks at the start whether what was released still fits the tables of this application, which may be newer. */
@Component
class ReleasedRulesFit implements ApplicationRunner {

    private final RuleTables tables;
    private final Releases releases;
    private final TypedTrial trial;

    ReleasedRulesFit(RuleTables tables, Releases releases, TypedTrial trial) {
        this.tables = tables;
        this.releases = releases;
        this.trial = trial;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (releases.edition() > 0) {
            require(tables.shipped(), tables.inForce());
        }
    }

    /** Throws IllegalStateException with what to do when the application may not work by these tables. */
    void require(List<RuleTable> shipped, List<RuleTable> inForce) {
        List<RuleTable> changed =
                inForce.stream().filter(table -> !shipped.contains(table)).toList();
        List<RowError> errors = new RuleCheck(shipped, List.of(), (table, row) -> 0).of(inForce);
        if (errors.isEmpty()) {
            errors = trial.of(inForce, changed);
        }
        if (!errors.isEmpty()) {
            RowError first = errors.get(0);
            throw new IllegalStateException(
                    "The released rules do not fit this version of the application: %s %s %s. Start it with ketnap.rules-as-shipped=true, take the release back or release another one, and start again."
                            .formatted(first.sheet(), first.column(), first.reason()));
        }
    }
}
