package vn.ketnap.deadline;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Deadlines extends JpaRepository<Deadline, Long> {

    List<Deadline> findByCaseId(Long caseId);

    List<Deadline> findByStateOrderByDueDate(DeadlineState state);

    List<Deadline> findByIdInAndStateOrderByDueDate(Collection<Long> ids, DeadlineState state);

    List<Deadline> findByStateIn(Collection<DeadlineState> states);
}
