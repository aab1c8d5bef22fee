package vn.ketnap.training;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** One awareness class of a centre. It takes people until it is graded. */
@Entity
class TrainingClass {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "training_class_seq")
    @SequenceGenerator(name = "training_class_seq", allocationSize = 1)
    private Long id;

    private String number;
    private String name;
    private String centerCode;
    private LocalDate fromDate;
    private LocalDate toDate;
    private String place;
    private String decisionNumber;
    private LocalDate decisionDate;
    private Integer capacity;
    private LocalDate issuedOn;
    private String signer;
    private String gradedBy;
    private String overrideReason;

    @Version
    private int version;

    protected TrainingClass() {}

    TrainingClass(OpenClass.Form form, String centerCode) {
        this.number = form.number();
        this.name = form.name();
        this.centerCode = centerCode;
        this.fromDate = form.fromDate();
        this.toDate = form.toDate();
        this.place = form.place();
        this.decisionNumber = form.decisionNumber();
        this.decisionDate = form.decisionDate();
        this.capacity = form.capacity();
    }

    /** Closes the class for more people: its results are known. */
    void grade(GradeClass.Form form, String actor, String reason) {
        fromDate = form.courseFrom();
        toDate = form.courseTo();
        issuedOn = form.courseIssuedOn();
        signer = form.courseSigner();
        gradedBy = actor;
        overrideReason = reason;
    }

    /** Another centre goes on with the class. */
    void handOver(String center) {
        centerCode = center;
    }

    boolean isGraded() {
        return gradedBy != null;
    }

    String gradedBy() {
        return gradedBy;
    }

    String overrideReason() {
        return overrideReason;
    }

    /** Whether one more fits in beside that many. */
    boolean hasRoomBeside(long students) {
        return capacity == null || students < capacity;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    String signer() {
        return signer;
    }

    ClassView view() {
        return new ClassView(id, number, name, centerCode, fromDate, toDate, isGraded());
    }
}
