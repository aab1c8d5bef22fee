package vn.ketnap.procedure.admission;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.CaseCheck;
import vn.ketnap.procedure.check.Examiner;
import vn.ketnap.procedure.consent.Consents;
import vn.ketnap.regulation.ConsentReason;
import vn.ketnap.regulation.PriorConsent;
import vn.ketnap.vocabulary.DateKind;

/** What the person must meet on the day of the cell's vote, today while there was none, and the letters that come first. */
@Component
class PersonExaminer implements Examiner {

    private final PersonalConditions conditions;
    private final Consents consents;
    private final BusinessClock clock;

    PersonExaminer(PersonalConditions conditions, Consents consents, BusinessClock clock) {
        this.conditions = conditions;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public void examine(CaseFile file, Problems problems) {
        LocalDate on = file.date(DateKind.CELL_ADMISSION_VOTE).orElseGet(clock::today);
        conditions.check(reason -> check(reason).name(), file.applicant(), on, problems);
        for (PriorConsent missing : consents.missing(file)) {
            String field = check(missing.reason()).name();
            String message = "Chưa có, phải có trước khi quyết định kết nạp: " + missing.name();
            if (file.decisionDate().isPresent()) {
                problems.add(field, message, missing.basis().text());
            } else {
                problems.warn(field, message, missing.basis().text());
            }
        }
    }

    private static CaseCheck check(ConsentReason reason) {
        return switch (reason) {
            case AGE -> CaseCheck.P1;
            case EDUCATION -> CaseCheck.P2;
            case READMISSION -> CaseCheck.P6;
            default -> CaseCheck.P5;
        };
    }
}
