package vn.ketnap.procedure.casefile;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitChain;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.vocabulary.CaseStatus;

/** Cases that began on paper: drawn up from what their papers say, kept once that is in order, and taken back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PaperCases {

    /** Tables of the procedure that hang on a case, those first on which nothing hangs. */
    private static final List<String> PARTS = List.of(
            "case_date",
            "case_place",
            "prior_consent",
            "stage_entry",
            "journal_entry",
            "resolution",
            "case_paper",
            "verification_request",
            "case_relative",
            "dossier_return",
            "issued_number");

    private final AdmissionCases cases;
    private final Applicants applicants;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    PaperCases(
            AdmissionCases cases,
            Applicants applicants,
            EntityManager entities,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.cases = cases;
        this.applicants = applicants;
        this.entities = entities;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the register knows of somebody.
     *
     * @param number of the case
     * @param takenOver whether that case came from paper
     */
    public record Known(String number, CaseStatus status, boolean takenOver) {}

    /** A case that nobody has stored; a regulation id stands for the law until dates say more. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public CaseFile draw(NewApplicant person, UnitChain units, String regulation) {
        return new AdmissionCase(new Applicant(person), units, regulation);
    }

    /** Keeps a drawn case under a number of its own; the dates it has are told to nobody yet. */
    public CaseFile keep(CaseFile drawn, NewApplicant person, long run) {
        AdmissionCase file = (AdmissionCase) drawn;
        Applicant applicant =
                applicants.findByCitizenId(person.citizenId()).orElseGet(() -> applicants.save(new Applicant(person)));
        applicant.update(person);
        file.takeOver(applicant, clock.today(), run);
        cases.saveAndFlush(file);
        file.number("HS-%d-%07d".formatted(clock.today().getYear(), file.id()));
        return file;
    }

    /** The cases that bar another one, by citizen number of those asked for. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<String, Known> known(Collection<String> citizenIds) {
        Map<String, Known> known = new HashMap<>();
        if (!citizenIds.isEmpty()) {
            cases.findWithCitizenIds(citizenIds).stream()
                    .filter(file -> file.status().barsAnother())
                    .forEach(file -> known.put(
                            file.citizenId(),
                            new Known(
                                    file.number(),
                                    file.status(),
                                    file.takenOverOn().isPresent())));
        }
        return known;
    }

    /** Ids and numbers of the cases of a run, oldest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<Long, String> ofRun(long run) {
        Map<Long, String> found = new java.util.LinkedHashMap<>();
        jdbc.sql("select id, number from admission_case where taken_over_run = :run order by id")
                .param("run", run)
                .query(row -> {
                    found.put(row.getLong("id"), row.getString("number"));
                });
        return found;
    }

    /** Numbers of the cases of a run on which somebody has worked since: their journal has more than the taking over. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<String> workedOn(long run) {
        return jdbc.sql(
                        """
                        select c.number from admission_case c where c.taken_over_run = :run
                          and (select count(*) from journal_entry j where j.case_id = c.id) > 1
                        order by c.id""")
                .param("run", run)
                .query(String.class)
                .list();
    }

    /** Takes a case back with all that hangs on it; the person stays only in other cases. */
    public void erase(long caseId) {
        long person = jdbc.sql("select applicant_id from admission_case where id = :id")
                .param("id", caseId)
                .query(Long.class)
                .single();
        events.publishEvent(new CaseErased(caseId, person));
        entities.flush();
        entities.clear();
        PARTS.forEach(part -> jdbc.sql("delete from " + part + " where case_id = :id")
                .param("id", caseId)
                .update());
        jdbc.sql("delete from admission_case where id = :id")
                .param("id", caseId)
                .update();
        jdbc.sql(
                        """
                        delete from applicant where id = :person
                          and not exists (select 1 from admission_case c where c.applicant_id = :person)""")
                .param("person", person)
                .update();
    }
}
