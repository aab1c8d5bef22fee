package vn.ketnap.regulation;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What the rule tables say of entering, leaving and entering again. Every method throws {@link IllegalArgumentException}
 * when the table has no rule for the question. Arguments are never null. Safe for concurrent use.
 */
@Component
public class MembershipRules extends RuleBook {

    public MembershipRules(DecisionTables tables) {
        super(tables);
    }

    /**
     * Whether somebody may report an incident of a case.
     *
     * @param kind name of the kind of incident
     * @param stage name of the stage the case is in
     * @param role name of the role in which it is reported
     */
    public Permit incident(String kind, String stage, String role, String regulation) {
        Row row = single("incidentKind", Map.of("kind", kind, "stage", stage, "role", role, REGULATION, regulation));
        return new Permit(row.flag("allowed"), row.basis());
    }
}
