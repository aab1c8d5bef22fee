package vn.ketnap.organization;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface UnitRepository extends JpaRepository<Unit, Long> {

    /** Locks them all, always in the same order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Unit> findAllByOrderById();
}
