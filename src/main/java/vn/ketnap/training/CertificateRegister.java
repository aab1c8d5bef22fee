package vn.ketnap.training;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.Register;
import vn.ketnap.admission.block.Paper;

/** The certificates of both classes; an issuer gives a number once a year (06-HD/TW, 3.1 and 4.1). */
@Component
@Transactional
public class CertificateRegister {

    private final Certificates certificates;
    private final Register register;

    CertificateRegister(Certificates certificates, Register register) {
        this.certificates = certificates;
        this.register = register;
    }

    /** The certificates of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<CertificateView> of(long caseId) {
        return certificates.findByCaseIdOrderByIssuedOnAscIdAsc(caseId).stream()
                .map(Certificate::view)
                .toList();
    }

    /** Which of the numbers the issuer has given away in that year. */
    Set<String> taken(String issuer, int year, Collection<String> numbers) {
        return numbers.isEmpty() ? Set.of() : certificates.taken(issuer, year, numbers);
    }

    /** Enters the certificate here, and its date and paper in the case. */
    void issue(CaseFile file, CertificateKind kind, String issuer, Course course) {
        certificates.save(new Certificate(file.id(), kind, issuer, course));
        register.paper(
                file,
                kind.paper(),
                new Paper(course.certificateNumber(), course.signer()),
                course.issuedOn(),
                course.grade().label());
        file.record(kind.date(), course.issuedOn());
    }
}
