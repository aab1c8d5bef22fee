package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PartyMemberRepository extends JpaRepository<PartyMember, Long> {

    List<PartyMember> findByCellCode(String cellCode);

    List<PartyMember> findByCellCodeAndOfficialDateLessThanEqual(String cellCode, LocalDate date);

    List<PartyMember> findByCellCodeInAndOfficialDateLessThanEqual(Collection<String> cellCodes, LocalDate date);

    List<PartyMember> findByUserIdNotNull();

    List<PartyMember> findByApplicantId(Long applicantId);

    /** The member whom the cases of a person brought, and who else of the cell could be that person. */
    @Query(
            """
            select m from PartyMember m where m.applicantId = :applicantId
              or m.applicantId is null and m.cellCode = :cellCode and m.birthDate = :birthDate order by m.id""")
    List<PartyMember> findPerson(long applicantId, String cellCode, LocalDate birthDate);
}
