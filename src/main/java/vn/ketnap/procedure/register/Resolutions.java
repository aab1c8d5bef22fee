package vn.ketnap.procedure.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Body;

interface Resolutions extends JpaRepository<Resolution, Long> {

    Optional<Resolution> findFirstByCaseIdAndKindOrderByMeetingDateDescIdDesc(Long caseId, ResolutionKind kind);

    Optional<Resolution> findFirstByCaseIdAndKindAndMeetingDateOrderByIdDesc(
            Long caseId, ResolutionKind kind, LocalDate meetingDate);

    List<Resolution> findByCaseIdOrderByMeetingDateAscIdAsc(Long caseId);

    Optional<Resolution> findFirstByUnitCodeAndBodyAndChairNotOrderByMeetingDateDescIdDesc(
            String unitCode, Body body, String chair);

    int countByCaseIdAndKindAndProceedingAndReachedFalse(Long caseId, ResolutionKind kind, int proceeding);
}
