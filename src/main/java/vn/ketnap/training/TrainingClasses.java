package vn.ketnap.training;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface TrainingClasses extends JpaRepository<TrainingClass, Long> {

    Optional<TrainingClass> findByNumber(String number);

    List<TrainingClass> findByGradedByIsNullOrderById();

    boolean existsByNumber(String number);

    List<TrainingClass> findByCenterCodeAndGradedByIsNullOrderByFromDateDescIdDesc(String centerCode);
}
