package vn.ketnap.procedure.transfer;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseTransfers extends JpaRepository<CaseTransfer, Long> {

    Optional<CaseTransfer> findFirstByCaseIdAndEndedOnIsNullOrderByIdDesc(Long caseId);
}
