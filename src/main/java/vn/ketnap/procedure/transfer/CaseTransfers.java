package vn.ketnap.procedure.transfer;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseTransfers extends JpaRepository<CaseTransfer, Long> {

    List<CaseTransfer> findByEndedOnIsNullAndToCodeIsNotNullOrderById();

    Optional<CaseTransfer> findFirstByCaseIdAndEndedOnIsNullOrderByIdDesc(Long caseId);
}
