package vn.ketnap.training;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Certificates extends JpaRepository<Certificate, Long> {

    @Query(
            """
            select c.certificateNumber from Certificate c
            where c.issuer = :issuer and c.issueYear = :year and c.certificateNumber in :numbers""")
    Set<String> taken(String issuer, int year, Collection<String> numbers);

    List<Certificate> findByCaseIdOrderByIssuedOnAscIdAsc(Long caseId);
}
