package vn.ketnap.procedure.casefile;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Applicants extends JpaRepository<Applicant, Long> {

    Optional<Applicant> findByCitizenId(String citizenId);
}
