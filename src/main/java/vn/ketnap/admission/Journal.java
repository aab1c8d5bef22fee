package vn.ketnap.admission;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Journal extends JpaRepository<JournalEntry, Long> {

    List<JournalEntry> findByCaseIdOrderByDoneAtAscIdAsc(Long caseId);
}
