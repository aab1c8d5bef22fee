package vn.ketnap.procedure.register;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Journal extends JpaRepository<JournalEntry, Long> {

    List<JournalEntry> findByCaseIdOrderByDoneAtAscIdAsc(Long caseId);
}
