package vn.ketnap.training;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import vn.ketnap.procedure.casefile.CaseFile;

/** A person in an awareness class. */
@Entity
class Enrolment {

    /** From the place in a class to the result in the case. */
    enum State {
        ENROLLED,
        GRADED,
        DONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enrolment_seq")
    @SequenceGenerator(name = "enrolment_seq", allocationSize = 50)
    private Long id;

    /** Null for a class that is not held here. */
    private Long classId;

    private String className;
    private Long caseId;
    private String caseNumber;
    private LocalDate enrolledOn;
    private Boolean attended;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private String certificateNumber;

    @Enumerated(EnumType.STRING)
    private State state;

    @Version
    private int version;

    protected Enrolment() {}

    Enrolment(CaseFile file, Long classId, String className, LocalDate enrolledOn) {
        this.classId = classId;
        this.className = className;
        this.caseId = file.id();
        this.caseNumber = file.number();
        this.enrolledOn = enrolledOn;
        this.state = State.ENROLLED;
    }

    /** The result of the whole class, still to be told to the case. */
    void grade(GradeClass.Row row) {
        attended = row.present();
        grade = row.result();
        certificateNumber = row.certificateNumber();
        state = State.GRADED;
    }

    /** The result is in the case, or the case ended without one. */
    void done() {
        state = State.DONE;
    }

    Long id() {
        return id;
    }

    Long classId() {
        return classId;
    }

    String className() {
        return className;
    }

    long caseId() {
        return caseId;
    }

    String caseNumber() {
        return caseNumber;
    }

    Grade grade() {
        return grade;
    }

    String certificateNumber() {
        return certificateNumber;
    }
}
