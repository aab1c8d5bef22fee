package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PartyMemberRepository extends JpaRepository<PartyMember, Long> {

    List<PartyMember> findByCellCode(String cellCode);

    List<PartyMember> findByCellCodeAndOfficialDateLessThanEqual(String cellCode, LocalDate date);

    List<PartyMember> findByCellCodeInAndOfficialDateLessThanEqual(Collection<String> cellCodes, LocalDate date);

    List<PartyMember> findByUserIdNotNull();
}
