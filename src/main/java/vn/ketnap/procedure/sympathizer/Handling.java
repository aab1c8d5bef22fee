package vn.ketnap.procedure.sympathizer;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitChain;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.HandlingCells;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.HandlingRule;
import vn.ketnap.regulation.HandlingSituation;
import vn.ketnap.regulation.SpecialGroup;

/** What a nomination says of why this cell considers the person: 06-HD/TW, point 6.2; 294-QĐ/TW, point 3.4. */
@Component
class Handling {

    private final HandlingCells cells;
    private final Register register;

    Handling(HandlingCells cells, Register register) {
        this.cells = cells;
        this.register = register;
    }

    /** Adds what stands against the cell; the day of the nomination is known. */
    void check(NominatePerson.Form form, UnitView cell, Problems problems) {
        HandlingSituation situation = Objects.requireNonNullElse(form.situation(), HandlingSituation.ORDINARY);
        cells.check("situation", situation, cell, form.nominatedOn(), problems);
        HandlingRule rule = cells.rule(situation, form.nominatedOn());
        if (rule.place() != HandlingRule.Place.ASSIGNED) {
            return;
        }
        String basis = rule.basis().text();
        if (form.assignmentNumber() == null || form.assignedOn() == null) {
            problems.add("assignmentNumber", "Ghi số, ngày văn bản của cấp ủy cấp trên giao chi bộ xem xét", basis);
        } else if (form.assignedOn().isAfter(form.nominatedOn())) {
            problems.add("assignedOn", "Cấp ủy cấp trên giao trước khi chi bộ giới thiệu", basis);
        }
    }

    void enter(NominatePerson.Form form, CaseFile file) {
        file.situation(form.situation());
        if (form.assignedOn() != null) {
            Paper assignment = new Paper(form.assignmentNumber(), null);
            register.paper(file, PaperKind.HANDLING_ASSIGNMENT, assignment, form.assignedOn(), null);
        }
    }

    /** The groups that were stated; a person of a cell of the army or the police belongs to that one without being asked. */
    Set<SpecialGroup> groups(NominatePerson.Form form, UnitChain chain) {
        Set<SpecialGroup> groups = EnumSet.noneOf(SpecialGroup.class);
        groups.addAll(form.specialGroups());
        if (chain.armedForces()) {
            groups.add(SpecialGroup.ARMED_FORCES);
        }
        return groups;
    }
}
