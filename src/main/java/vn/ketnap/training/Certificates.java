package vn.ketnap.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Certificates extends JpaRepository<Certificate, Long> {

    @Query(
            """
            select c.certificateNumber from Certificate c
            where c.issuer = :issuer and c.issueYear = :year and c.certificateNumber in :numbers""")
    Set<String> taken(String issuer, int year, Collection<String> numbers);

    /** Whether two cases are of one person. */
    @Query(
            """
            select count(one) > 0 from AdmissionCase one join AdmissionCase other on other.applicant = one.applicant
            where one.id = :oneCase and other.id = :otherCase""")
    boolean ofSamePerson(long oneCase, long otherCase);

    /** The certificates of one class of one centre, in the order of their numbers. */
    @Query(
            """
            select c from Certificate c
            where c.kind = :kind and c.issuer = :issuer and c.fromDate = :from and c.toDate = :to and c.issuedOn = :issuedOn
            order by c.id""")
    List<Certificate> ofClass(CertificateKind kind, String issuer, LocalDate from, LocalDate to, LocalDate issuedOn);

    /** The last one of a centre that somebody signed. */
    Optional<Certificate> findFirstByIssuerAndSignerIsNotNullOrderByIdDesc(String issuer);

    Optional<Certificate> findByIssuerAndIssueYearAndCertificateNumber(
            String issuer, int issueYear, String certificateNumber);

    List<Certificate> findByCaseIdOrderByIssuedOnAscIdAsc(Long caseId);
}
