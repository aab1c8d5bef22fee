package vn.ketnap.demo;

import static vn.ketnap.demo.DemoUnit.Structure.ORDINARY;

import java.util.List;
import vn.ketnap.demo.DemoUnit.Structure;
import vn.ketnap.demo.Journey.Turn;
import vn.ketnap.vocabulary.StepIds;

/** Cases that stand at the same place today: what was done last, how long ago, how many of them. */
enum PlanGroup {
    LISTING_OPEN(StepIds.NOMINATE_PERSON, 3, 50, 1, 18),
    NOT_LISTED(StepIds.RECORD_SYMPATHIZER_RESOLUTION, 20, 300, 1, 8, Turn.NOT_LISTED),
    REVIEW_OPEN(StepIds.RECORD_SYMPATHIZER_RESOLUTION, 1, 9, 1, 4),
    PROPOSAL_OPEN(StepIds.REVIEW_SYMPATHIZER, 3, 110, 0, 10),
    PROPOSAL_RECENT(StepIds.REVIEW_SYMPATHIZER, 2, 38, 0, 0),
    APPROVAL_OPEN(StepIds.PROPOSE_AWARENESS_CLASS, 1, 10, 1, 4),
    ENROLMENT_OPEN(StepIds.APPROVE_AWARENESS_CLASS, 1, 2, 1, 16),
    IN_CLASS(StepIds.ENROL_IN_CLASS, 5, 5, 1, 34),
    WITHDRAWN(StepIds.REVIEW_SYMPATHIZER, 60, 200, 1, 5, Turn.WITHDRAWN),
    DOSSIER_NOT_PROPOSED(StepIds.RECORD_CLASS_RESULT, 32, 150, 1, 10),
    AUTHORIZATION_OPEN(StepIds.PROPOSE_DOSSIER, 1, 13, 1, 10),
    DOSSIER_REFUSED(StepIds.AUTHORIZE_DOSSIER, 20, 200, 1, 4, Turn.DOSSIER_REFUSED),
    APPLICATION_OPEN(StepIds.AUTHORIZE_DOSSIER, 2, 12, 1, 6),
    CV_OPEN(StepIds.RECEIVE_APPLICATION, 2, 12, 0, 6),
    VERIFICATION_NOT_PLANNED(StepIds.RECEIVE_CV, 1, 6, 0, 5),
    REPLY_OPEN(StepIds.PLAN_VERIFICATION, 4, 65, 1, 16),
    CV_NOT_CONCLUDED(StepIds.RECORD_VERIFICATION_REPLY, 1, 12, 0, 6),
    INTRODUCTIONS_OPEN(StepIds.CONCLUDE_CV, 2, 13, 0, 6),
    OPINIONS_OPEN(StepIds.RECORD_INTRODUCTIONS, 2, 13, 0, 5),
    CELL_VOTE_OPEN(StepIds.RECORD_OPINIONS, 2, 40, 1, 12),
    VOTE_FAILED(StepIds.RECORD_CELL_ADMISSION_VOTE, 3, 8, 1, 3, Turn.VOTE_FAILED),
    VOTE_REFUSED(StepIds.RECORD_CELL_ADMISSION_VOTE, 40, 150, 0, 3, Turn.VOTE_REFUSED),
    SECTION_OPEN(StepIds.RECORD_CELL_ADMISSION_VOTE, 3, 6, 1, 2, Structure.SECTION),
    COMMITTEE_VOTE_OPEN(StepIds.RECORD_CELL_ADMISSION_VOTE, 3, 12, 1, 8, ORDINARY),
    APPRAISAL_OPEN(StepIds.RECORD_COMMITTEE_ADMISSION_VOTE, 1, 12, 0, 8, ORDINARY),
    DOSSIER_RETURNED(StepIds.APPRAISE_DOSSIER, ORDINARY, 2, 10, 1, 3, Turn.DOSSIER_RETURNED),
    DECISION_OPEN(StepIds.APPRAISE_DOSSIER, 3, 60, 1, 9, ORDINARY),
    /** The decided ones: 187 from here to the next remark. */
    CEREMONY_OPEN(StepIds.RECORD_ADMISSION_DECISION, 2, 52, 1, 14),
    MEMBER_NOT_REGISTERED(StepIds.RECORD_CEREMONY, 15, 60, 0, 5),
    REMOVAL_PROPOSED(StepIds.RECORD_ADMISSION_DECISION, 120, 250, 1, 2, Turn.REMOVAL_PROPOSED),
    ON_PROBATION(StepIds.RECORD_ADMISSION_DECISION, 28, 356, 2, 166),
    /** Decided before the reported year. */
    PROBATION_OVER(StepIds.RECORD_CEREMONY, 368, 373, 0, 6),
    REMARK_OPEN(StepIds.RECEIVE_SELF_REVIEW, 1, 8, 1, 5, Structure.AUTHORIZED),
    OPINIONS_ON_PROBATION_OPEN(StepIds.RECEIVE_HELPER_REMARK, 1, 8, 0, 4),
    CONFIRMATION_VOTE_OPEN(StepIds.RECORD_PROBATION_OPINIONS, 3, 48, 1, 8),
    CONFIRMATION_SECTION_OPEN(StepIds.RECORD_CELL_CONFIRMATION_VOTE, 2, 6, 0, 1, Structure.SECTION),
    CONFIRMATION_COMMITTEE_OPEN(StepIds.RECORD_CELL_CONFIRMATION_VOTE, 2, 10, 0, 5, ORDINARY),
    CONFIRMATION_DECISION_OPEN(StepIds.RECORD_COMMITTEE_CONFIRMATION_VOTE, 2, 12, 1, 6, ORDINARY),
    ANNOUNCEMENT_OPEN(StepIds.RECORD_CONFIRMATION_DECISION, 2, 38, 1, 7),
    CARD_LIST_OPEN(StepIds.ANNOUNCE_CONFIRMATION, 2, 8, 0, 3),
    CARD_NOT_ARRIVED(StepIds.SEND_CARD_LIST, 3, 35, 1, 6),
    CARD_NOT_HANDED_OVER(StepIds.RECORD_CARD_ARRIVAL, 2, 20, 0, 3),
    CONFIRMED(StepIds.HAND_OVER_CARD, 3, 150, 1, 48);

    private final String anchor;
    private final Structure where;
    private final int leastDaysAgo;
    private final int mostDaysAgo;
    private final int small;
    private final int full;
    private final Turn turn;

    PlanGroup(String anchor, int leastDaysAgo, int mostDaysAgo, int small, int full) {
        this(anchor, null, leastDaysAgo, mostDaysAgo, small, full, Turn.NONE);
    }

    PlanGroup(String anchor, int leastDaysAgo, int mostDaysAgo, int small, int full, Turn turn) {
        this(anchor, null, leastDaysAgo, mostDaysAgo, small, full, turn);
    }

    PlanGroup(String anchor, int leastDaysAgo, int mostDaysAgo, int small, int full, Structure where) {
        this(anchor, where, leastDaysAgo, mostDaysAgo, small, full, Turn.NONE);
    }

    /**
     * @param anchor the step done last, or the one whose day is known
     * @param where structure of the cells, null for any
     */
    PlanGroup(String anchor, Structure where, int leastDaysAgo, int mostDaysAgo, int small, int full, Turn turn) {
        this.anchor = anchor;
        this.where = where;
        this.leastDaysAgo = leastDaysAgo;
        this.mostDaysAgo = mostDaysAgo;
        this.small = small;
        this.full = full;
        this.turn = turn;
    }

    String anchor() {
        return anchor;
    }

    Structure where() {
        return where;
    }

    Turn turn() {
        return turn;
    }

    int count(DemoSize size) {
        return size == DemoSize.FULL ? full : small;
    }

    /** How long ago the i-th of so many stood at the anchor; a single one has waited longest. */
    int daysAgo(int i, int count) {
        return count == 1 ? mostDaysAgo : leastDaysAgo + (mostDaysAgo - leastDaysAgo) * i / (count - 1);
    }

    /** The last step that may be done; null when time alone decides. */
    String last() {
        return switch (this) {
            case ON_PROBATION, REMOVAL_PROPOSED -> null;
            case PROBATION_OVER -> StepIds.RECORD_NEW_MEMBER_CLASS;
            default -> anchor;
        };
    }

    /** Where sympathisers wait until their cell thinks the time has come. */
    static List<PlanGroup> earlyWaiters() {
        return List.of(
                PROPOSAL_RECENT, DOSSIER_NOT_PROPOSED, PROPOSAL_RECENT, REVIEW_OPEN, PROPOSAL_OPEN, APPROVAL_OPEN);
    }
}
