package vn.ketnap.training;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;

/** A certificate of a class. The issuer is a unit's code, or a name when it is not one of the register. */
@Entity
class Certificate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "certificate_seq")
    @SequenceGenerator(name = "certificate_seq", allocationSize = 50)
    private Long id;

    private Long caseId;

    @Enumerated(EnumType.STRING)
    private CertificateKind kind;

    private String certificateNumber;
    private String issuer;
    private int issueYear;
    private LocalDate fromDate;
    private LocalDate toDate;
    private LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private String signer;

    protected Certificate() {}

    Certificate(long caseId, CertificateKind kind, String issuer, Course course) {
        this.caseId = caseId;
        this.kind = kind;
        this.certificateNumber = course.certificateNumber();
        this.issuer = issuer;
        this.issueYear = course.issuedOn().getYear();
        this.fromDate = course.from();
        this.toDate = course.to();
        this.issuedOn = course.issuedOn();
        this.grade = course.grade();
        this.signer = course.signer();
    }

    CertificateView view() {
        return new CertificateView(caseId, kind, certificateNumber, issuer, fromDate, toDate, issuedOn, grade, signer);
    }
}
