package vn.ketnap.admission.admission;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.ApplicantView;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.Education;
import vn.ketnap.regulation.EligibilityResult;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Ruling;

/** Age and education on the day the cell reviews (294-QĐ/TW, 1.1 and 1.2). */
@Component
public class PersonalConditions {

    private final Regulations regulations;

    PersonalConditions(Regulations regulations) {
        this.regulations = regulations;
    }

    /** Refuses a person who may not be admitted on that day; a doubtful case goes on with a reason. */
    public void check(String field, ApplicantView person, LocalDate on, Problems problems) {
        rulings(person, on).forEach(ruling -> {
            if (ruling.result() == EligibilityResult.BLOCK) {
                problems.add(field, ruling.basis().note(), ruling.basis().text());
            } else if (ruling.result() == EligibilityResult.REVIEW) {
                problems.warn(field, ruling.basis().note(), ruling.basis().text());
            }
        });
    }

    /** The articles that ask for a consent given before the decision; empty when none is needed. */
    public Optional<String> consentReason(ApplicantView person, LocalDate on) {
        String reasons = rulings(person, on)
                .filter(ruling -> ruling.result() == EligibilityResult.OK_WITH_PRIOR_CONSENT)
                .map(ruling -> ruling.basis().article())
                .collect(Collectors.joining("; "));
        return Optional.of(reasons).filter(text -> !text.isEmpty());
    }

    private Stream<Ruling> rulings(ApplicantView person, LocalDate on) {
        String regulation = regulations.versionOn(on).id();
        return Stream.of(
                regulations.age(person.birthDate(), on, person.exceptional(), regulation),
                regulations.education(
                        Education.valueOf(person.education()),
                        person.specialArea(),
                        person.respectedPerson(),
                        regulation));
    }
}
