package vn.ketnap.admission.dossier;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.ApplicantView;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.DateKind;
import vn.ketnap.admission.Shown;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.DocumentKind;
import vn.ketnap.regulation.DocumentValidity;
import vn.ketnap.regulation.Education;
import vn.ketnap.regulation.EligibilityResult;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Ruling;

/** What would stand against the person at the cell's vote, told while there is still time: never more than a warning. */
@Component
class EarlyWarnings {

    private final Regulations regulations;

    EarlyWarnings(Regulations regulations) {
        this.regulations = regulations;
    }

    void check(String field, CaseFile file, LocalDate on, Problems problems) {
        String regulation = regulations.versionOn(on).id();
        ApplicantView person = file.applicant();
        warn(field, "Độ tuổi", regulations.age(person.birthDate(), on, person.exceptional(), regulation), problems);
        warn(
                field,
                "Trình độ học vấn",
                regulations.education(
                        Education.valueOf(person.education()),
                        person.specialArea(),
                        person.respectedPerson(),
                        regulation),
                problems);
        file.date(DateKind.CERTIFICATE_ISSUED)
                .ifPresent(issued -> checkCertificate(field, issued, on, regulation, problems));
    }

    private static void warn(String field, String what, Ruling ruling, Problems problems) {
        if (ruling.result() != EligibilityResult.OK) {
            problems.warn(
                    field,
                    "%s: %s".formatted(what, ruling.basis().note()),
                    ruling.basis().text());
        }
    }

    private void checkCertificate(String field, LocalDate issued, LocalDate on, String regulation, Problems problems) {
        DocumentValidity validity = regulations.validity(DocumentKind.AWARENESS_CERTIFICATE, regulation);
        LocalDate last = WorkingCalendar.plusMonths(issued, validity.months());
        if (on.isAfter(last)) {
            problems.warn(
                    field,
                    "Giấy chứng nhận lớp nhận thức hết giá trị sau ngày %s: phải %s trước khi chi bộ xét"
                            .formatted(Shown.date(last), validity.whenExceeded().label()),
                    validity.basis().text());
        }
    }
}
