package vn.ketnap.procedure.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import vn.ketnap.vocabulary.CaseStatus;

public interface AdmissionCases extends JpaRepository<AdmissionCase, Long> {

    /** The case with its person, dates and letters in one round trip. */
    @Query(
            """
            select c from AdmissionCase c join fetch c.applicant left join fetch c.dates left join fetch c.consents
            where c.id = :id""")
    Optional<AdmissionCase> findWhole(long id);

    /** Cases with their persons, dates and letters in one round trip. */
    @Query(
            """
            select distinct c from AdmissionCase c join fetch c.applicant left join fetch c.dates
              left join fetch c.consents
            where c.id in :ids""")
    List<AdmissionCase> findAllWhole(Collection<Long> ids);

    @Query("select c from AdmissionCase c join fetch c.applicant a where a.citizenId in :citizenIds order by c.id")
    List<AdmissionCase> findWithCitizenIds(Collection<String> citizenIds);

    List<AdmissionCase> findByNumberInOrderById(Collection<String> numbers);

    Optional<AdmissionCase> findByNumber(String number);

    /** Numbers of the cases of one person, the newest first. */
    @Query("select c.number from AdmissionCase c where c.applicant.citizenId = :citizenId order by c.id desc")
    List<String> findNumbers(String citizenId, Limit limit);

    /** The ended cases of one person in which the ceremony was held or that ended with a loss of membership, newest first. */
    @Query(
            """
            select c from AdmissionCase c left join c.dates d on key(d) = vn.ketnap.vocabulary.DateKind.CEREMONY
            where c.applicant.citizenId = :citizenId and c.status not in :barring
              and (d is not null or c.leftReason is not null)
            order by c.id desc""")
    List<AdmissionCase> findEndedMemberships(String citizenId, Collection<CaseStatus> barring);

    @Query(
            "select count(c) > 0 from AdmissionCase c where c.applicant.citizenId = :citizenId and c.status in :statuses")
    boolean existsWith(String citizenId, Collection<CaseStatus> statuses);

    @Query("select c.number from AdmissionCase c where c.id in :ids order by c.id")
    List<String> numbersOf(Collection<Long> ids);

    /** Of running cases, and of those of official members whose card is still on its way. */
    @Query(
            """
            select new vn.ketnap.procedure.casefile.CaseUnits(c.id, c.cellCode, c.sectionCode, c.grassrootsCode, c.superiorCode,
              c.bound.decidingCode, c.removal.decidingCode, c.helperId)
            from AdmissionCase c where c.status = vn.ketnap.vocabulary.CaseStatus.RUNNING
              or c.status = vn.ketnap.vocabulary.CaseStatus.OFFICIAL and not exists (
                select d from c.dates d where key(d) = vn.ketnap.vocabulary.DateKind.CARD_HANDED_OVER)""")
    List<CaseUnits> unitsOfOpen();

    int countByHelperIdAndStatus(Long helperId, CaseStatus status);
}
