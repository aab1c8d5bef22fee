package vn.ketnap.procedure.casefile;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import vn.ketnap.organization.UnitChain;
import vn.ketnap.regulation.HandlingSituation;

/** Where a case stands: the units that handle it, the member who helps the person, the place the person is moving to. */
@MappedSuperclass
abstract class PlacedCase extends CaseOfPerson implements CaseFile {

    private String cellCode;
    private String sectionCode;
    private String grassrootsCode;
    private String superiorCode;
    private Long helperId;
    private String movingTo;
    private String offeredTo;

    @Enumerated(EnumType.STRING)
    private HandlingSituation handlingSituation;

    protected PlacedCase() {}

    PlacedCase(Applicant applicant) {
        super(applicant);
    }

    final void place(UnitChain units) {
        cellCode = units.cell().code();
        sectionCode = units.hasSection() ? units.section().code() : null;
        grassrootsCode = units.grassroots().code();
        superiorCode = units.superior().code();
    }

    final void place(CaseUnits units) {
        cellCode = units.cellCode();
        sectionCode = units.sectionCode();
        grassrootsCode = units.grassrootsCode();
        superiorCode = units.superiorCode();
    }

    @Override
    public String cellCode() {
        return cellCode;
    }

    @Override
    public String sectionCode() {
        return sectionCode;
    }

    @Override
    public String grassrootsCode() {
        return grassrootsCode;
    }

    @Override
    public String superiorCode() {
        return superiorCode;
    }

    @Override
    public Long helperId() {
        return helperId;
    }

    @Override
    public void assignHelper(long memberId) {
        helperId = memberId;
    }

    @Override
    public void releaseHelper() {
        helperId = null;
    }

    @Override
    public HandlingSituation situation() {
        return handlingSituation == null ? HandlingSituation.ORDINARY : handlingSituation;
    }

    @Override
    public void situation(HandlingSituation stated) {
        handlingSituation = stated;
    }

    @Override
    public String movingTo() {
        return movingTo;
    }

    @Override
    public void leaveFor(String place) {
        movingTo = place;
    }

    @Override
    public String offeredTo() {
        return offeredTo;
    }

    @Override
    public void offerTo(String unitCode) {
        offeredTo = unitCode;
    }

    @Override
    public void arrive() {
        movingTo = null;
        offeredTo = null;
    }
}
