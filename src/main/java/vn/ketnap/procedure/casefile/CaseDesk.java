package vn.ketnap.procedure.casefile;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitChain;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.OvertakenException;
import vn.ketnap.platform.TransactionMemory;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/** Opens, finds and ends cases. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseDesk {

    private static final Set<CaseStatus> BARRING =
            Stream.of(CaseStatus.values()).filter(CaseStatus::barsAnother).collect(Collectors.toUnmodifiableSet());

    private static final String UNIQUE = "23505";

    private final AdmissionCases cases;
    private final Applicants applicants;
    private final Regulations regulations;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;
    private final TransactionMemory memory;

    CaseDesk(
            AdmissionCases cases,
            Applicants applicants,
            Regulations regulations,
            ApplicationEventPublisher events,
            BusinessClock clock,
            TransactionMemory memory) {
        this.cases = cases;
        this.applicants = applicants;
        this.regulations = regulations;
        this.events = events;
        this.clock = clock;
        this.memory = memory;
    }

    /**
     * Opens the case of a nominated person under the regulation in force on the day of the nomination. Somebody whose
     * earlier case ended without membership stays the same person in the register, with what the nomination now says.
     *
     * @param joinedOn since when the person works, studies or lives in the unit, null while unknown
     * @throws OvertakenException when somebody else opens a case of the person at the same moment
     */
    public CaseFile open(NewApplicant person, UnitChain units, LocalDate nominatedOn, LocalDate joinedOn) {
        Applicant applicant =
                applicants.findByCitizenId(person.citizenId()).orElseGet(() -> applicants.save(new Applicant(person)));
        applicant.update(person);
        AdmissionCase file = new AdmissionCase(
                applicant, units, regulations.versionOn(nominatedOn).id());
        save(file);
        file.number("HS-%d-%07d".formatted(clock.today().getYear(), file.id()));
        file.record(DateKind.NOMINATION, nominatedOn);
        if (joinedOn != null) {
            file.record(DateKind.UNIT_JOINED, joinedOn);
        }
        publish(file);
        return file;
    }

    /** The database knows whether somebody else was first. */
    private void save(AdmissionCase file) {
        try {
            cases.saveAndFlush(file);
        } catch (DataIntegrityViolationException e) {
            if (!(e.getRootCause() instanceof SQLException cause) || !UNIQUE.equals(cause.getSQLState())) {
                throw e;
            }
            throw new OvertakenException(
                    "Người này vừa được giới thiệu ở nơi khác và đã có hồ sơ. Tra cứu để xem hồ sơ đó.");
        }
    }

    /** The person with this citizen number as the last case has it; empty before the first. */
    public Optional<ApplicantView> known(String citizenId) {
        return applicants.findByCitizenId(citizenId).map(Applicant::view);
    }

    /** How many persons whose cases run a member helps. */
    public int helpedBy(long memberId) {
        return cases.countByHelperIdAndStatus(memberId, CaseStatus.RUNNING);
    }

    /** True while a case of the person with this citizen number runs, or when one ended in membership or death. */
    public boolean bars(String citizenId) {
        return cases.existsWith(citizenId, BARRING);
    }

    /**
     * The last membership of the person with this citizen number that the register knows to have ended; empty when it knows
     * of none. A person with two of them had been admitted again.
     */
    public Optional<FormerMembership> formerMembership(String citizenId) {
        List<FormerMembership> ended = cases.findEndedMemberships(citizenId, BARRING).stream()
                .map(AdmissionCase::formerMembership)
                .toList();
        boolean readmitted = ended.size() > 1 || ended.stream().anyMatch(FormerMembership::readmitted);
        return ended.stream()
                .findFirst()
                .map(last -> new FormerMembership(last.reason(), last.leftOn(), null, readmitted, last.admittedOn()));
    }

    /** Number of the last case of the person with this citizen number; empty when the register does not know the person. */
    public Optional<String> numberOf(String citizenId) {
        return cases.findNumbers(citizenId, Limit.of(1)).stream().findFirst();
    }

    /** Throws NoSuchElementException for an unknown id. */
    public CaseFile file(long caseId) {
        return memory.once(new WholeCase(caseId), () -> cases.findWhole(caseId)
                .orElseThrow(() -> new NoSuchElementException("Không có hồ sơ số " + caseId)));
    }

    public Optional<CaseFile> find(String number) {
        return cases.findByNumber(number).map(CaseFile.class::cast);
    }

    /** The cases with these ids by id, in one round trip; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<Long, CaseFile> files(Collection<Long> caseIds) {
        Map<Long, CaseFile> files = new LinkedHashMap<>();
        if (!caseIds.isEmpty()) {
            cases.findAllWhole(caseIds).forEach(file -> files.put(file.id(), file));
        }
        return files;
    }

    /** Ids of the cases with these numbers by number, oldest case first; unknown numbers are left out. */
    public Map<String, Long> idsOf(Collection<String> numbers) {
        Map<String, Long> ids = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            cases.findByNumberInOrderById(numbers).forEach(file -> ids.put(file.number(), file.id()));
        }
        return ids;
    }

    /** Puts the case into a stage. */
    public void enter(long caseId, Stage stage) {
        cases.findById(caseId).orElseThrow().enter(stage);
    }

    /** Tells the deadlines what was recorded since the case was loaded. */
    public void publish(CaseFile file) {
        List<DateRecorded> dates = ((AdmissionCase) file).drainRecorded();
        if (!dates.isEmpty()) {
            events.publishEvent(new CaseProgressed(file, dates));
        }
    }

    /** Records a date that no form brings, such as the end of probation. */
    public void record(long caseId, DateKind kind, LocalDate date) {
        CaseFile file = file(caseId);
        file.record(kind, date);
        publish(file);
    }

    private record WholeCase(long caseId) {}
}
