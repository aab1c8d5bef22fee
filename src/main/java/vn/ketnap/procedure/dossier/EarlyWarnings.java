package vn.ketnap.procedure.dossier;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.PersonRulings;
import vn.ketnap.procedure.check.PersonRulings.PersonRuling;
import vn.ketnap.regulation.ConsentReason;
import vn.ketnap.regulation.DocumentKind;
import vn.ketnap.regulation.DocumentValidity;
import vn.ketnap.regulation.EligibilityResult;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.DateKind;

/** What would stand against the person at the cell's vote, told while there is still time. */
@Component
class EarlyWarnings {

    private final Regulations regulations;
    private final PersonRulings rulings;

    EarlyWarnings(Regulations regulations, PersonRulings rulings) {
        this.regulations = regulations;
        this.rulings = rulings;
    }

    void check(String field, CaseFile file, LocalDate on, Problems problems) {
        rulings.of(file.applicant(), on).forEach(ruling -> tell(field, ruling, problems));
        file.date(DateKind.CERTIFICATE_ISSUED)
                .ifPresent(issued -> checkCertificate(
                        field, issued, on, regulations.versionOn(on).id(), problems));
    }

    /** Age and education may still change; a former member whose time has not come cannot begin (294-QĐ/TW, 3.5). */
    private static void tell(String field, PersonRuling ruling, Problems problems) {
        String message = "%s: %s".formatted(ruling.subject(), ruling.basis().note());
        if (ruling.result() == EligibilityResult.BLOCK && ruling.reason() == ConsentReason.READMISSION) {
            problems.add(field, message, ruling.basis().text());
        } else if (ruling.result() != EligibilityResult.OK) {
            problems.warn(field, message, ruling.basis().text());
        }
    }

    private void checkCertificate(String field, LocalDate issued, LocalDate on, String regulation, Problems problems) {
        DocumentValidity validity = regulations.validity(DocumentKind.AWARENESS_CERTIFICATE, regulation);
        LocalDate last = WorkingCalendar.plusMonths(issued, validity.months());
        if (on.isAfter(last)) {
            problems.warn(
                    field,
                    "Giấy chứng nhận lớp nhận thức hết giá trị sau ngày %s: phải %s trước khi chi bộ xét"
                            .formatted(
                                    DateFormats.date(last),
                                    validity.whenExceeded().label()),
                    validity.basis().text());
        }
    }
}
