package vn.ketnap.procedure.register;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseRelatives extends JpaRepository<CaseRelative, Long> {

    List<CaseRelative> findByCaseIdOrderById(Long caseId);
}
