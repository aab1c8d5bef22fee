package vn.ketnap.procedure.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import vn.ketnap.regulation.Absence;
import vn.ketnap.regulation.Relation;

/** One relative of the person of a case, or the statement why there is none of that relation. */
@Entity
class CaseRelative {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "verification_request_seq")
    @SequenceGenerator(name = "verification_request_seq", allocationSize = 20)
    private Long id;

    private Long caseId;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private String fullName;
    private String born;
    private boolean alive;
    private boolean partyMember;
    private String livesAt;

    @Enumerated(EnumType.STRING)
    private Absence absence;

    private String note;
    private String exemption;

    @Version
    private int version;

    protected CaseRelative() {}

    CaseRelative(long caseId, RelativeView declared) {
        this.caseId = caseId;
        update(declared);
    }

    /** Takes over what a later plan says of the same relative. */
    void update(RelativeView declared) {
        relation = declared.relation();
        fullName = declared.fullName();
        born = declared.born();
        alive = declared.alive();
        partyMember = declared.partyMember();
        livesAt = declared.livesAt();
        absence = declared.absence();
        note = declared.note();
        exemption = declared.exemption();
    }

    RelativeView view() {
        return new RelativeView(relation, fullName, born, alive, partyMember, livesAt, absence, note, exemption);
    }
}
