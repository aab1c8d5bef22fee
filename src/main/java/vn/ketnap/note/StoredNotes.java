package vn.ketnap.note;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredNotes extends JpaRepository<CaseNote, Long> {

    List<CaseNote> findByCaseIdAndUnitCodeInOrderByIdDesc(Long caseId, Collection<String> unitCodes);

    int countByCaseId(Long caseId);
}
