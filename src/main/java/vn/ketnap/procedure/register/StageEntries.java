package vn.ketnap.procedure.register;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StageEntries extends JpaRepository<StageEntry, Long> {

    List<StageEntry> findByCaseIdOrderById(Long caseId);
}
