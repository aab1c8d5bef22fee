package vn.ketnap.procedure.register;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface VerificationRequests extends JpaRepository<VerificationRequest, Long> {

    List<VerificationRequest> findByCaseIdOrderById(Long caseId);
}
