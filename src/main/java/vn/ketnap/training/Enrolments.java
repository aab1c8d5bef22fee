package vn.ketnap.training;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import vn.ketnap.training.Enrolment.State;

interface Enrolments extends JpaRepository<Enrolment, Long> {

    List<Enrolment> findByClassIdAndStateOrderById(Long classId, State state);

    long countByClassId(Long classId);

    List<Enrolment> findByCaseIdAndStateNotOrderById(Long caseId, State state);
}
