package vn.ketnap.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Deadlines extends JpaRepository<Deadline, Long> {

    List<Deadline> findByCaseIdOrderById(Long caseId);

    List<Deadline> findByStateOrderByDueDateAscIdAsc(DeadlineState state);

    List<Deadline> findByIdInAndStateOrderByDueDateAscIdAsc(Collection<Long> ids, DeadlineState state);

    List<Deadline> findByLimitAndStateOrderById(String limit, DeadlineState state);

    List<Deadline> findByCaseIdIsNullAndDueDateGreaterThanEqual(LocalDate day);

    List<Deadline> findByCaseIdIsNullAndStateOrderById(DeadlineState state);

    List<Deadline> findByCaseIdIsNullAndCellCodeIn(Collection<String> units);

    List<Deadline> findByStateInOrderById(Collection<DeadlineState> states);
}
