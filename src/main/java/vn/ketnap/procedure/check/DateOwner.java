package vn.ketnap.procedure.check;

import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.DateKind;

/**
 * The body of a case to which a date belongs: the one that set it, and so the only one that corrects it. What its
 * political centre or section committee recorded belongs to the committee above, whose officers report incidents.
 */
public enum DateOwner {
    CELL("chi bộ"),
    GRASSROOTS("đảng ủy cơ sở"),
    SUPERIOR("cấp ủy cấp trên trực tiếp"),
    DECIDING("cấp có thẩm quyền quyết định");

    private final String label;

    DateOwner(String label) {
        this.label = label;
    }

    /** Vietnamese name within a sentence. */
    public String label() {
        return label;
    }

    /** Code of the unit that is this body for a case. */
    public String unitOf(CaseFile file) {
        return switch (this) {
            case CELL -> file.cellCode();
            case GRASSROOTS -> file.grassrootsCode();
            case SUPERIOR -> file.superiorCode();
            case DECIDING -> file.decidingCode();
        };
    }

    /** To whom a date of that kind belongs. */
    public static DateOwner of(DateKind kind) {
        return switch (kind) {
            case NOMINATION,
                    UNIT_JOINED,
                    SYMPATHIZER_RESOLUTION,
                    HELPER_ASSIGNED,
                    CLASS_PROPOSAL,
                    DOSSIER_PROPOSAL,
                    APPLICATION,
                    DOSSIER_START,
                    INTRODUCTION,
                    OPINIONS,
                    CELL_ADMISSION_VOTE,
                    DECISION_RECEIVED,
                    CEREMONY,
                    OFFICIAL,
                    PROBATION_ENDED,
                    SELF_REVIEW,
                    HELPER_REMARK,
                    PROBATION_OPINIONS,
                    CELL_CONFIRMATION_REVIEW,
                    CELL_CONFIRMATION_VOTE,
                    CONFIRMATION_RECEIVED,
                    ANNOUNCEMENT,
                    CARD_HANDED_OVER,
                    CELL_REMOVAL_VOTE,
                    REMOVAL_PROPOSED,
                    TRANSFER,
                    MEMBER_TRANSFER,
                    LIST_MONTH,
                    LIST_REVIEWED,
                    SENTENCED,
                    DISCIPLINE_OPENED,
                    BIRTH,
                    INACTIVE_SINCE,
                    ACTIVE_AGAIN,
                    WENT_ABROAD,
                    WENT_ABROAD_FOR_A_TIME,
                    ABROAD_SLIP,
                    REMOVAL_RECEIVED,
                    CLOSED -> CELL;
            case SYMPATHIZER_REVIEW,
                    CLASS_APPROVED,
                    DOSSIER_AUTHORIZED,
                    CV_DECLARED,
                    CV_STAMPED,
                    VERIFICATION_REQUESTED,
                    VERIFICATION_RECEIVED,
                    VERIFICATION_RECEIVED_ABROAD,
                    VERIFICATION_REPLIED,
                    CV_REMARKED,
                    CV_CERTIFIED,
                    SECTION_ADMISSION_APPRAISAL,
                    COMMITTEE_ADMISSION_VOTE,
                    MEMBER_CV,
                    RESIDENCE_INTRODUCTION,
                    SECTION_CONFIRMATION_APPRAISAL,
                    COMMITTEE_CONFIRMATION_VOTE,
                    COMMITTEE_REMOVAL_VOTE,
                    TRANSFER_SENT,
                    MEMBER_REFERRED,
                    DISCIPLINE_DECIDED,
                    FILE_NOTICE,
                    FILE_SENT_UP,
                    TRANSFER_RECEIVED -> GRASSROOTS;
            case CLASS_ENROLLED,
                    CLASS_FROM,
                    CLASS_TO,
                    CERTIFICATE_ISSUED,
                    CEREMONY_LIMIT,
                    NEW_MEMBER_CERTIFICATE,
                    COMPLAINT_TO_CENTRAL,
                    COMPLAINT_ANSWERED,
                    RECONSIDERATION_REQUESTED -> SUPERIOR;
            case BACK_TO_TRAINING,
                    DOSSIER_RECEIVED,
                    TRANSFER_KNOWN,
                    FORWARDED_FILE_RECEIVED,
                    DECISION_TRANSFER,
                    DECISION_CANCELLED,
                    RECONSIDERED,
                    ADMISSION_DECISION,
                    FAILED_VOTE_CONFIRMED,
                    CONFIRMATION_DECISION,
                    CARD_LISTED,
                    CARD_ARRIVED,
                    COMPLAINT_PERIOD_OVER,
                    COMPLAINT_RECEIVED,
                    REMOVAL_DECISION -> DECIDING;
        };
    }
}
