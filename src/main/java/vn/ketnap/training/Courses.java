package vn.ketnap.training;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.PaperValidity;
import vn.ketnap.regulation.DocumentKind;
import vn.ketnap.vocabulary.DateKind;

/** Checks and stores what a class brought one person, whether it comes alone or with the whole class. */
@Component
class Courses {

    private final DateOrder dates;
    private final CertificateRegister certificates;
    private final PaperValidity validity;
    private final BusinessClock clock;

    Courses(DateOrder dates, CertificateRegister certificates, PaperValidity validity, BusinessClock clock) {
        this.dates = dates;
        this.validity = validity;
        this.clock = clock;
        this.certificates = certificates;
    }

    /** Checks everything but whether the certificate's number is free. */
    void check(Course course, CertificateKind kind, CaseFile file, Problems problems) {
        checkDates(course, kind, file, problems);
        checkPaper(course, problems);
    }

    /**
     * Checks a class that comes alone, with its certificate's number. A certificate that the person brings from an
     * earlier case is as the register has it; its class came before whatever this case did.
     */
    void checkAlone(Course course, CertificateKind kind, CaseFile file, Problems problems) {
        CertificateView known = known(course, file);
        if (known == null) {
            check(course, kind, file, problems);
        } else if (known.kind() == kind && certificates.isOf(file, known)) {
            checkPaper(course, problems);
            checkSame(course, known, problems);
            validity.checkServes(
                    "courseIssuedOn", DocumentKind.AWARENESS_CERTIFICATE, known.issuedOn(), clock.today(), problems);
        } else {
            check(course, kind, file, problems);
            problems.add(
                    "courseCertificateNumber",
                    "Số %s đã cấp cho người khác trong năm %d"
                            .formatted(known.number(), known.issuedOn().getYear()));
        }
    }

    private static void checkSame(Course course, CertificateView known, Problems problems) {
        boolean same = known.from().equals(course.from())
                && known.to().equals(course.to())
                && known.issuedOn().equals(course.issuedOn());
        if (!same) {
            problems.add(
                    "courseCertificateNumber",
                    "Giấy số %s của người này đã ghi: lớp từ %s đến %s, cấp ngày %s"
                            .formatted(
                                    known.number(),
                                    DateFormats.date(known.from()),
                                    DateFormats.date(known.to()),
                                    DateFormats.date(known.issuedOn())));
        }
    }

    private static void checkPaper(Course course, Problems problems) {
        boolean numbered = filled(course.certificateNumber());
        if (course.passed()) {
            require(numbered, "courseCertificateNumber", problems);
            require(course.issuedOn() != null, "courseIssuedOn", problems);
            require(filled(course.signer()), "courseSigner", problems);
        } else if (course.grade() != null && numbered) {
            problems.add("courseCertificateNumber", "Không đạt thì không cấp giấy chứng nhận: bỏ trống số giấy");
        }
    }

    /** The certificate that the issuer gave that number in that year; null when there is none. */
    private CertificateView known(Course course, CaseFile file) {
        if (!course.passed() || course.issuedOn() == null || !filled(course.certificateNumber())) {
            return null;
        }
        return certificates
                .find(issuer(course, file), course.issuedOn().getYear(), course.certificateNumber())
                .orElse(null);
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

    /** The likely signer, by the name of the form's field; empty before the centre's first certificate. */
    Map<String, String> known(CaseFile file) {
        return certificates
                .lastSigner(file.superiorCode())
                .map(name -> Map.of("courseSigner", name))
                .orElse(Map.of());
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
