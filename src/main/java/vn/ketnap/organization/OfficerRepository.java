package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import vn.ketnap.vocabulary.Role;

interface OfficerRepository extends JpaRepository<Officer, Long> {

    String HELD =
            """
            select new vn.ketnap.organization.HeldOffice(o, s.substitute) from Officer o
              left join Substitution s on s.officer = o.userId and s.validFrom <= :day and s.validTo >= :day
                and (s.endedOn is null or s.endedOn > :day)""";

    List<Officer> findByUserId(String userId);

    List<Officer> findByUnitCodeInOrderByUnitCodeAscIdAsc(Collection<String> unitCodes);

    List<Officer> findByUnitCodeAndRole(String unitCode, Role role);

    /** Every role with who represents its holder on that day, in one round trip; several rows where several do. */
    @Query(HELD)
    List<HeldOffice> findHeld(LocalDate day);

    /** The roles of the login and of those whom it represents on that day, in one round trip. */
    @Query(HELD + " where o.userId = :login or s.substitute = :login")
    List<HeldOffice> findHeldBy(String login, LocalDate day);

    /** The holders of the role in the unit with who represents them on that day, in one round trip. */
    @Query(HELD + " where o.unitCode = :unitCode and o.role = :role")
    List<HeldOffice> findHeldIn(String unitCode, Role role, LocalDate day);
}
