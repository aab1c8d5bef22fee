package vn.ketnap.procedure.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ketnap.procedure.register.RelativeView;
import vn.ketnap.regulation.Absence;
import vn.ketnap.regulation.Relation;

/**
 * The relatives of a case as a plan leaves them: those named before, with what the plan says of them now. Rows that the
 * binding reports as incomplete are left out.
 *
 * @param absent statements that there is nobody of a relation, the latest first
 */
record Family(List<RelativeView> persons, List<RelativeView> absent) {

    static Family of(List<RelativeView> known, PlanVerification.Form plan) {
        List<RelativeView> persons = new ArrayList<>();
        known.stream().filter(RelativeView::isPerson).forEach(persons::add);
        for (Relative row : plan.relatives()) {
            RelativeView declared = row.view();
            if (declared.relation() == null || declared.fullName() == null) {
                continue;
            }
            Optional<RelativeView> earlier =
                    persons.stream().filter(declared::sameAs).findFirst();
            earlier.ifPresentOrElse(
                    same -> persons.set(persons.indexOf(same), declared.exempt(same.exemption())),
                    () -> persons.add(declared));
        }
        List<RelativeView> absent = new ArrayList<>();
        plan.absent().stream()
                .filter(row -> row.relation() != null && row.reason() != null)
                .forEach(row -> absent.add(row.view()));
        known.stream().filter(line -> !line.isPerson()).forEach(absent::add);
        return new Family(persons, absent);
    }

    boolean has(Relation relation) {
        return persons.stream().anyMatch(person -> person.relation() == relation);
    }

    /** Why nobody of a relation is there; empty when somebody is or nothing was stated. */
    Optional<Absence> absence(Relation relation) {
        return has(relation)
                ? Optional.empty()
                : absent.stream()
                        .filter(line -> line.relation() == relation)
                        .map(RelativeView::absence)
                        .findFirst();
    }
}
