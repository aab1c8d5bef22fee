package vn.ketnap.procedure.vote;

import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.DateKind;

/** The votes of a case: which body votes on what, and the date it sets. */
public enum ResolutionKind {
    SYMPATHIZER(Body.CELL, Matter.SYMPATHIZER, DateKind.SYMPATHIZER_RESOLUTION),
    CLASS_PROPOSAL(Body.CELL, Matter.CLASS_PROPOSAL, DateKind.CLASS_PROPOSAL),
    DOSSIER_PROPOSAL(Body.CELL, Matter.DOSSIER, DateKind.DOSSIER_PROPOSAL),
    CELL_ADMISSION(Body.CELL, Matter.ADMISSION, DateKind.CELL_ADMISSION_VOTE),
    COMMITTEE_ADMISSION(Body.COMMITTEE, Matter.ADMISSION, DateKind.COMMITTEE_ADMISSION_VOTE),
    ADMISSION_DECISION(Body.STANDING_COMMITTEE, Matter.ADMISSION, DateKind.ADMISSION_DECISION),
    CELL_CONFIRMATION(Body.CELL, Matter.CONFIRMATION, DateKind.CELL_CONFIRMATION_VOTE),
    COMMITTEE_CONFIRMATION(Body.COMMITTEE, Matter.CONFIRMATION, DateKind.COMMITTEE_CONFIRMATION_VOTE),
    CONFIRMATION_DECISION(Body.STANDING_COMMITTEE, Matter.CONFIRMATION, DateKind.CONFIRMATION_DECISION),
    CELL_REMOVAL(Body.CELL, Matter.REMOVAL, DateKind.CELL_REMOVAL_VOTE),
    COMMITTEE_REMOVAL(Body.COMMITTEE, Matter.REMOVAL, DateKind.COMMITTEE_REMOVAL_VOTE),
    REMOVAL_DECISION(Body.STANDING_COMMITTEE, Matter.REMOVAL, DateKind.REMOVAL_DECISION);

    private final Body body;
    private final Matter matter;
    private final DateKind date;

    ResolutionKind(Body body, Matter matter, DateKind date) {
        this.body = body;
        this.matter = matter;
        this.date = date;
    }

    /** The body that usually votes; a decision may lie with another one, see the competent committee. */
    public Body body() {
        return body;
    }

    /** The unit of a case whose body votes. */
    public String unitOf(CaseFile file) {
        return switch (body) {
            case CELL -> file.cellCode();
            case COMMITTEE -> file.grassrootsCode();
            default -> file.bound(matter).decidingCode();
        };
    }

    public Matter matter() {
        return matter;
    }

    public DateKind date() {
        return date;
    }

    /** Whether the day of such a meeting is recorded as that date; the cell's review takes place also when nothing results. */
    public boolean sets(DateKind recorded) {
        return recorded == date || this == CELL_CONFIRMATION && recorded == DateKind.CELL_CONFIRMATION_REVIEW;
    }
}
