package vn.ketnap.training;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.DateKind;
import vn.ketnap.admission.DateOrder;
import vn.ketnap.platform.Problems;

/** Checks and stores what a class brought one person, whether it comes alone or with the whole class. */
@Component
class Courses {

    private final DateOrder dates;
    private final CertificateRegister certificates;

    Courses(DateOrder dates, CertificateRegister certificates) {
        this.dates = dates;
        this.certificates = certificates;
    }

    /** Checks everything but whether the certificate's number is free. */
    void check(Course course, CertificateKind kind, CaseFile file, Problems problems) {
        checkDates(course, kind, file, problems);
        boolean numbered = filled(course.certificateNumber());
        if (course.passed()) {
            require(numbered, "courseCertificateNumber", problems);
            require(course.issuedOn() != null, "courseIssuedOn", problems);
            require(filled(course.signer()), "courseSigner", problems);
        } else if (course.grade() != null && numbered) {
            problems.add("courseCertificateNumber", "Không đạt thì không cấp giấy chứng nhận: bỏ trống số giấy");
        }
    }

    /** Checks that the issuer has not given the number to somebody else in the same year. */
    void checkNumber(Course course, CaseFile file, Problems problems) {
        if (!course.passed() || course.issuedOn() == null || !filled(course.certificateNumber())) {
            return;
        }
        String number = course.certificateNumber();
        int year = course.issuedOn().getYear();
        if (!certificates.taken(issuer(course, file), year, Set.of(number)).isEmpty()) {
            problems.add("courseCertificateNumber", "Số %s đã cấp cho người khác trong năm %d".formatted(number, year));
        }
    }

    /** Stores the class, and the certificate when the person passed. */
    void record(Course course, CertificateKind kind, CaseFile file) {
        if (kind == CertificateKind.AWARENESS) {
            file.record(DateKind.CLASS_FROM, course.from());
            file.record(DateKind.CLASS_TO, course.to());
        }
        if (course.passed()) {
            certificates.issue(file, kind, issuer(course, file), course);
        }
    }

    private void checkDates(Course course, CertificateKind kind, CaseFile file, Problems problems) {
        if (course.from() == null || course.to() == null) {
            return;
        }
        Map<DateKind, LocalDate> together = Map.of(DateKind.CLASS_FROM, course.from(), DateKind.CLASS_TO, course.to());
        if (kind == CertificateKind.AWARENESS) {
            dates.check("courseFrom", DateKind.CLASS_FROM, course.from(), file, problems);
        }
        dates.check("courseTo", DateKind.CLASS_TO, course.to(), file, together, problems);
        if (course.passed()) {
            dates.check("courseIssuedOn", kind.date(), course.issuedOn(), file, together, problems);
            if (kind == CertificateKind.NEW_MEMBER
                    && course.issuedOn() != null
                    && course.issuedOn().isBefore(course.to())) {
                problems.add("courseIssuedOn", "Giấy chứng nhận cấp trước ngày bế giảng");
            }
        }
    }

    private static String issuer(Course course, CaseFile file) {
        return filled(course.issuer()) ? course.issuer() : file.superiorCode();
    }

    private static void require(boolean given, String field, Problems problems) {
        if (!given) {
            problems.add(field, "Người đạt yêu cầu phải có giấy chứng nhận: ghi nội dung này");
        }
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
