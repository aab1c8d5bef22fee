package vn.ketnap.organization;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnitPasts extends JpaRepository<UnitPast, Long> {

    List<UnitPast> findAllByOrderByValidUntilAscIdAsc();
}
