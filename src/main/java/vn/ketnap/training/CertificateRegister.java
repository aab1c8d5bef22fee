package vn.ketnap.training;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.TransactionMemory;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.Paper;

/** The certificates of both classes; an issuer gives a number once a year (06-HD/TW, 3.1 and 4.1). */
@Component
@Transactional
public class CertificateRegister {

    private final Certificates certificates;
    private final CaseDesk cases;
    private final Register register;
    private final TransactionMemory memory;

    CertificateRegister(Certificates certificates, CaseDesk cases, Register register, TransactionMemory memory) {
        this.certificates = certificates;
        this.cases = cases;
        this.register = register;
        this.memory = memory;
    }

    /** The signer of the centre's last certificate; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<String> lastSigner(String issuer) {
        return certificates
                .findFirstByIssuerAndSignerIsNotNullOrderByIdDesc(issuer)
                .map(certificate -> certificate.view().signer());
    }

    /** The certificates of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<CertificateView> of(long caseId) {
        return certificates.findByCaseIdOrderByIssuedOnAscIdAsc(caseId).stream()
                .map(Certificate::view)
                .toList();
    }

    /** The cases whose persons were in the same class, in the order of their certificates; empty for a case without one. */
    @Transactional(readOnly = true)
    public List<CaseFile> ofClassWith(CaseFile file, CertificateKind kind) {
        return of(file.id()).stream()
                .filter(certificate -> certificate.kind() == kind)
                .reduce((earlier, later) -> later)
                .map(last -> certificates.ofClass(kind, last.issuer(), last.from(), last.to(), last.issuedOn()).stream()
                        .map(Certificate::view)
                        .map(CertificateView::caseId)
                        .distinct()
                        .toList())
                .map(ids -> List.copyOf(cases.files(ids).values()))
                .orElse(List.of());
    }

    /** Which of the numbers the issuer has given away in that year. */
    Set<String> taken(String issuer, int year, Collection<String> numbers) {
        return numbers.isEmpty() ? Set.of() : certificates.taken(issuer, year, numbers);
    }

    /** The certificate with that number; empty when the issuer has not given it away in that year. */
    Optional<CertificateView> find(String issuer, int year, String number) {
        return memory.once(new Numbered(issuer, year, number), () -> certificates
                .findByIssuerAndIssueYearAndCertificateNumber(issuer, year, number)
                .map(Certificate::view));
    }

    /** Whether a certificate was issued to the person of a case, in this case or in an earlier one that ended. */
    boolean isOf(CaseFile file, CertificateView certificate) {
        return certificate.caseId() == file.id() || certificates.ofSamePerson(certificate.caseId(), file.id());
    }

    /**
     * Enters the certificate here, and its date and paper in the case. One that the person brings from an earlier case
     * stands here already.
     */
    void issue(CaseFile file, CertificateKind kind, String issuer, Course course) {
        if (find(issuer, course.issuedOn().getYear(), course.certificateNumber())
                .isEmpty()) {
            certificates.save(new Certificate(file.id(), kind, issuer, course));
        }
        register.paper(
                file,
                kind.paper(),
                new Paper(course.certificateNumber(), course.signer()),
                course.issuedOn(),
                course.grade().label());
        file.record(kind.date(), course.issuedOn());
    }

    private record Numbered(String issuer, int year, String number) {}
}
