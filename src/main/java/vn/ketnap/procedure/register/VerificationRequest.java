package vn.ketnap.procedure.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import vn.ketnap.regulation.Relation;

/** One question to one committee about one person of the case: the applicant or a relative. */
@Entity
class VerificationRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "verification_request_seq")
    @SequenceGenerator(name = "verification_request_seq", allocationSize = 20)
    private Long id;

    private Long caseId;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private String personName;
    private String place;
    private boolean abroad;
    private String verifierName;
    private LocalDate sentOn;
    private LocalDate receivedOn;
    private LocalDate repliedOn;
    private String replyNumber;
    private String result;

    @Enumerated(EnumType.STRING)
    private VerificationFinding finding;

    /** Id of the request whose unclear answer this one takes up, null for a first one. */
    private Long follows;

    @Version
    private int version;

    protected VerificationRequest() {}

    VerificationRequest(long caseId, VerificationView plan) {
        this.caseId = caseId;
        this.relation = plan.relation();
        this.personName = plan.personName();
        this.place = plan.place();
        this.abroad = plan.abroad();
        this.verifierName = plan.verifierName();
        this.sentOn = plan.sentOn();
        this.receivedOn = plan.receivedOn();
        this.follows = plan.follows();
    }

    void reply(
            LocalDate receivedOn, LocalDate repliedOn, String replyNumber, VerificationFinding finding, String result) {
        this.finding = finding;
        this.receivedOn = receivedOn;
        this.repliedOn = repliedOn;
        this.replyNumber = replyNumber;
        this.result = result;
    }

    VerificationView view() {
        return new VerificationView(
                id,
                relation,
                personName,
                place,
                abroad,
                verifierName,
                sentOn,
                receivedOn,
                repliedOn,
                finding,
                result,
                follows);
    }
}
