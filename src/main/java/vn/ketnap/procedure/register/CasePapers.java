package vn.ketnap.procedure.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CasePapers extends JpaRepository<CasePaper, Long> {

    Optional<CasePaper> findFirstByCaseIdAndKindAndPaperDateOrderByIdDesc(
            Long caseId, PaperKind kind, LocalDate paperDate);

    int countByCaseIdAndKind(Long caseId, PaperKind kind);

    List<CasePaper> findByCaseIdOrderByPaperDateAscIdAsc(Long caseId);

    List<CasePaper> findByCaseIdAndKindOrderByPaperDateAscIdAsc(Long caseId, PaperKind kind);
}
