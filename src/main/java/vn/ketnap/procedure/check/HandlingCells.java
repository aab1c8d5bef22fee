package vn.ketnap.procedure.check;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitNature;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.HandlingRule;
import vn.ketnap.regulation.HandlingSituation;
import vn.ketnap.regulation.MembershipRules;
import vn.ketnap.regulation.Regulations;

/** Which cell considers a person, by the person's situation: 06-HD/TW, point 6.2; 294-QĐ/TW, point 3.4. */
@Component
public class HandlingCells {

    private final MembershipRules rules;
    private final Regulations regulations;

    HandlingCells(MembershipRules rules, Regulations regulations) {
        this.rules = rules;
        this.regulations = regulations;
    }

    /** What the law of a day says of a situation. */
    public HandlingRule rule(HandlingSituation situation, LocalDate on) {
        return rules.handling(situation, regulations.versionOn(on).id());
    }

    /** The same for a case as it stands. */
    public HandlingRule rule(CaseFile file, LocalDate on) {
        return rule(file.situation(), on);
    }

    /** Adds what stands against a cell: it is held against what the register knows of it. */
    public void check(String field, HandlingSituation situation, UnitView cell, LocalDate on, Problems problems) {
        HandlingRule rule = rule(situation, on);
        boolean residential = cell.nature() == UnitNature.RESIDENTIAL;
        if (rule.admits(residential)) {
            return;
        }
        String message = "%s: %s xem xét; theo danh sách đơn vị, %s %s là chi bộ thôn, tổ dân phố"
                .formatted(situation.label(), rule.place().label(), cell.name(), residential ? "" : "không phải")
                .replace("  ", " ");
        if (rule.blocking()) {
            problems.add(field, message, rule.basis().text());
        } else {
            problems.warn(field, message, rule.basis().text());
        }
    }
}
