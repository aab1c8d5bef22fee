package vn.ketnap.deadline;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Deadlines extends JpaRepository<Deadline, Long> {

    List<Deadline> findByCaseIdOrderById(Long caseId);

    List<Deadline> findByStateOrderByDueDateAscIdAsc(DeadlineState state);

    List<Deadline> findByIdInAndStateOrderByDueDateAscIdAsc(Collection<Long> ids, DeadlineState state);

    List<Deadline> findByStateInOrderById(Collection<DeadlineState> states);
}
