package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SubstitutionRepository extends JpaRepository<Substitution, Long> {

    /** Those that are not over before that day, as they were written down. */
    @Query(
            """
            select s from Substitution s where s.validTo >= :day and (s.endedOn is null or s.endedOn > :day)
            order by s.validFrom, s.id""")
    List<Substitution> findFrom(LocalDate day);
}
