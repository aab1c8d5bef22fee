package vn.ketnap.procedure.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.regulation.TransferRule;
import vn.ketnap.regulation.TransferRule.Receiver;
import vn.ketnap.regulation.TransferRule.Route;

/** One move of a person while the case runs; it stays as the record of where the case came from. */
@Entity
class CaseTransfer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_transfer_seq")
    @SequenceGenerator(name = "case_transfer_seq", allocationSize = 50)
    private Long id;

    private Long caseId;

    @Enumerated(EnumType.STRING)
    private Route route;

    @Enumerated(EnumType.STRING)
    private Receiver receiver;

    private String fromCellCode;
    private String fromGrassrootsCode;
    private String fromSuperiorCode;
    /** Committee whose cells the person may come to, null for a place outside. */
    private String toCode;

    private String toName;
    /** Unit whose officer receives, null for a place outside. */
    private String receivingCode;

    private String oldSide;
    private String newSide;
    private LocalDate reportedOn;
    private LocalDate endedOn;

    protected CaseTransfer() {}

    CaseTransfer(CaseFile file, TransferRule rule, Destination to, String receivingCode, LocalDate reportedOn) {
        this.caseId = file.id();
        this.route = rule.route();
        this.receiver = rule.receiver();
        this.oldSide = "%s (%s)".formatted(rule.oldSide(), rule.basis().text());
        this.newSide = "%s (%s)".formatted(rule.newSide(), rule.basis().text());
        this.fromCellCode = file.cellCode();
        this.fromGrassrootsCode = file.grassrootsCode();
        this.fromSuperiorCode = file.superiorCode();
        this.toCode = to.code();
        this.toName = to.name();
        this.receivingCode = receivingCode;
        this.reportedOn = reportedOn;
    }

    Route route() {
        return route;
    }

    /** The outcome by which the model asks the officer of the receiver. */
    StepOutcome receiver() {
        return receiver == Receiver.COMMITTEE ? StepOutcome.TO_COMMITTEE : StepOutcome.TO_COMPETENT;
    }

    /** The decision did not stand after all: the committee that decides at the new place takes the file. */
    void cancelDecision(String competentCode) {
        route = Route.CANCEL_DECISION;
        receiver = Receiver.COMPETENT;
        receivingCode = competentCode;
    }

    long id() {
        return id;
    }

    long caseId() {
        return caseId;
    }

    /** Another unit receives, because the one that was to do so has ended or moved. */
    void redirect(String committee, String name, String receiver) {
        toCode = committee;
        toName = name;
        receivingCode = receiver;
    }

    String fromCellCode() {
        return fromCellCode;
    }

    String toCode() {
        return toCode;
    }

    String toName() {
        return toName;
    }

    /** What the place that the person leaves has to do, with the article. */
    String oldSide() {
        return oldSide;
    }

    /** What the place that the person comes to has to do, with the article. */
    String newSide() {
        return newSide;
    }

    boolean leadsOutside() {
        return toCode == null;
    }

    String receivingCode() {
        return receivingCode;
    }

    boolean isOver() {
        return endedOn != null;
    }

    void end(LocalDate on) {
        endedOn = on;
    }
}
