package vn.ketnap.organization;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import vn.ketnap.vocabulary.Role;

interface OfficerRepository extends JpaRepository<Officer, Long> {

    List<Officer> findByUserId(String userId);

    List<Officer> findByUnitCodeAndRole(String unitCode, Role role);
}
