package vn.ketnap.procedure.admission;

import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.ApplicantView;
import vn.ketnap.procedure.check.PersonRulings;
import vn.ketnap.regulation.ConsentReason;
import vn.ketnap.regulation.EligibilityResult;

/** What the person must meet on the day the cell reviews (294-QĐ/TW, 1.1, 1.2 and 3.5; 06-HD/TW, 6.1). */
@Component
public class PersonalConditions {

    private final PersonRulings rulings;

    PersonalConditions(PersonRulings rulings) {
        this.rulings = rulings;
    }

    /** Refuses a person who may not be admitted on that day; a doubtful case goes on with a reason. */
    public void check(String field, ApplicantView person, LocalDate on, Problems problems) {
        check(reason -> field, person, on, problems);
    }

    /**
     * The same where each matter has a field of its own.
     *
     * @param fields by what a ruling is about
     */
    void check(Function<ConsentReason, String> fields, ApplicantView person, LocalDate on, Problems problems) {
        rulings.of(person, on).forEach(ruling -> {
            String field = fields.apply(ruling.reason());
            if (ruling.result() == EligibilityResult.BLOCK) {
                problems.add(field, ruling.basis().note(), ruling.basis().text());
            } else if (ruling.result() == EligibilityResult.REVIEW) {
                problems.warn(field, ruling.basis().note(), ruling.basis().text());
            }
        });
    }
}
