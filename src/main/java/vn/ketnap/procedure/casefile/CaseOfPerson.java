package vn.ketnap.procedure.casefile;

import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Optional;
import vn.ketnap.regulation.IntroducerRule.Union;

/** What a case has of its person, and whether it began here or on paper. */
@MappedSuperclass
abstract class CaseOfPerson {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Applicant applicant;
    /** The person whom no other case may be about; null once the case ended so that there may be another. */
    private Long heldApplicantId;

    /** When the case was taken over from paper, null for one that began here, as is the run that took it over. */
    private LocalDate takenOverOn;

    private Long takenOverRun;

    protected CaseOfPerson() {}

    CaseOfPerson(Applicant applicant) {
        this.applicant = applicant;
        this.heldApplicantId = applicant.id();
    }

    /** Becomes the case of a person who is in the register, taken over from paper by a run. */
    void takeOver(Applicant person, LocalDate on, long run) {
        applicant = person;
        heldApplicantId = person.id();
        takenOverOn = on;
        takenOverRun = run;
    }

    /** The end of the case leaves room for another one of the person. */
    final void letAnotherBegin() {
        heldApplicantId = null;
    }

    /** The case is the person's only one again. */
    final void holdAgain() {
        heldApplicantId = applicant.id();
    }

    public ApplicantView applicant() {
        return applicant.view();
    }

    public String citizenId() {
        return applicant.citizenId();
    }

    public Optional<LocalDate> takenOverOn() {
        return Optional.ofNullable(takenOverOn);
    }

    public void joinUnion(Union union) {
        applicant.join(union);
    }

    /** Puts other codes in place of those by which statistical returns count the person. */
    public void classify(PersonCodes codes) {
        applicant.classify(codes);
    }
}
