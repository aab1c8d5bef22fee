package vn.ketnap.takeover;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/**
 * The tasks of the way to membership in their order, each with the date that proves it done. A later proof stands for the
 * tasks before it: what has been decided was also voted on.
 */
enum Station {
    SYMPATHIZER_RESOLUTION("recordSympathizerResolution", Stage.SYMPATHIZER, DateKind.SYMPATHIZER_RESOLUTION),
    SYMPATHIZER_REVIEW("reviewSympathizer", Stage.SYMPATHIZER, DateKind.SYMPATHIZER_REVIEW),
    CLASS_PROPOSAL("proposeAwarenessClass", Stage.SYMPATHIZER, DateKind.CLASS_PROPOSAL),
    CLASS_APPROVAL("approveAwarenessClass", Stage.SYMPATHIZER, DateKind.CLASS_APPROVED),
    ENROLMENT("enrolInClass", Stage.AWARENESS_CLASS, null),
    CLASS_RESULT("recordClassResult", Stage.AWARENESS_CLASS, DateKind.CERTIFICATE_ISSUED),
    DOSSIER_PROPOSAL("proposeDossier", Stage.DOSSIER, DateKind.DOSSIER_PROPOSAL),
    DOSSIER_PERMISSION("authorizeDossier", Stage.DOSSIER, DateKind.DOSSIER_AUTHORIZED),
    APPLICATION("receiveApplication", Stage.DOSSIER, DateKind.APPLICATION),
    CV("receiveCv", Stage.DOSSIER, DateKind.CV_DECLARED),
    VERIFICATION("planVerification", Stage.DOSSIER, null),
    CV_CONCLUSION("concludeCv", Stage.DOSSIER, DateKind.CV_CERTIFIED),
    INTRODUCTIONS("recordIntroductions", Stage.DOSSIER, DateKind.INTRODUCTION),
    OPINIONS("recordOpinions", Stage.DOSSIER, DateKind.OPINIONS),
    CELL_VOTE("recordCellAdmissionVote", Stage.ADMISSION, DateKind.CELL_ADMISSION_VOTE),
    SECTION("appraiseBySection", Stage.ADMISSION, DateKind.SECTION_ADMISSION_APPRAISAL),
    COMMITTEE_VOTE("recordCommitteeAdmissionVote", Stage.ADMISSION, DateKind.COMMITTEE_ADMISSION_VOTE),
    APPRAISAL("appraiseDossier", Stage.ADMISSION, DateKind.DOSSIER_RECEIVED),
    DECISION("recordAdmissionDecision", Stage.ADMISSION, DateKind.ADMISSION_DECISION),
    RECEIPT("recordDecisionReceipt", Stage.ADMISSION, DateKind.DECISION_RECEIVED),
    CEREMONY("recordCeremony", Stage.ADMISSION, DateKind.CEREMONY),
    MEMBER_CV("registerMember", Stage.PROBATION, DateKind.MEMBER_CV),
    RESIDENCE("introduceToResidence", Stage.PROBATION, DateKind.RESIDENCE_INTRODUCTION),
    NEW_MEMBER_CLASS("recordNewMemberClass", Stage.PROBATION, DateKind.NEW_MEMBER_CERTIFICATE),
    SELF_REVIEW("receiveSelfReview", Stage.CONFIRMATION, DateKind.SELF_REVIEW),
    HELPER_REMARK("receiveHelperRemark", Stage.CONFIRMATION, DateKind.HELPER_REMARK),
    PROBATION_OPINIONS("recordProbationOpinions", Stage.CONFIRMATION, DateKind.PROBATION_OPINIONS),
    CONFIRMATION_VOTE("recordCellConfirmationVote", Stage.CONFIRMATION, DateKind.CELL_CONFIRMATION_VOTE),
    CONFIRMATION_SECTION("appraiseConfirmationBySection", Stage.CONFIRMATION, DateKind.SECTION_CONFIRMATION_APPRAISAL),
    CONFIRMATION_COMMITTEE("recordCommitteeConfirmationVote", Stage.CONFIRMATION, DateKind.COMMITTEE_CONFIRMATION_VOTE),
    /** Proven by nothing: the person with this decision is a member and no case. */
    CONFIRMATION_DECISION("recordConfirmationDecision", Stage.CONFIRMATION, null);

    private final String task;
    private final Stage stage;
    private final DateKind proof;

    Station(String task, Stage stage, DateKind proof) {
        this.task = task;
        this.stage = stage;
        this.proof = proof;
    }

    String task() {
        return task;
    }

    Stage stage() {
        return stage;
    }

    /** The date that proves the task done, null when only a later one does. */
    DateKind proof() {
        return proof;
    }

    /** The last task that the dates prove, null when they prove none. */
    static Station furthest(Map<DateKind, LocalDate> dates) {
        return Arrays.stream(values())
                .filter(station -> station.proof != null && dates.containsKey(station.proof))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The stage in which a case with these dates stands: that of the first task which is still to be done. */
    static Stage stageOf(Map<DateKind, LocalDate> dates) {
        return Arrays.stream(values())
                .filter(station -> !station.isProven(dates))
                .findFirst()
                .map(station -> station == SELF_REVIEW ? standing(dates) : station.stage)
                .orElse(Stage.CONFIRMATION);
    }

    /** Probation lasts until its timer says that it is over, unless papers of the confirmation say so. */
    private static Stage standing(Map<DateKind, LocalDate> dates) {
        Station furthest = furthest(dates);
        return furthest != null && furthest.stage == Stage.CONFIRMATION ? Stage.CONFIRMATION : Stage.PROBATION;
    }

    /** Whether the dates prove the task done. Of tasks that are open at once each needs its own proof. */
    boolean isProven(Map<DateKind, LocalDate> dates) {
        Station furthest = furthest(dates);
        if (furthest == null || furthest.ordinal() < ordinal()) {
            return false;
        }
        return !isBeside(furthest) || dates.containsKey(proof);
    }

    private boolean isBeside(Station other) {
        boolean probation = within(MEMBER_CV, NEW_MEMBER_CLASS) && other.within(MEMBER_CV, NEW_MEMBER_CLASS);
        boolean papers = within(SELF_REVIEW, PROBATION_OPINIONS) && other.within(SELF_REVIEW, PROBATION_OPINIONS);
        return probation || papers;
    }

    private boolean within(Station first, Station last) {
        return compareTo(first) >= 0 && compareTo(last) <= 0;
    }

    /** Whether the dates prove the task of that id done. */
    static boolean isProven(String task, Map<DateKind, LocalDate> dates) {
        return Arrays.stream(values()).anyMatch(station -> station.task.equals(task) && station.isProven(dates));
    }
}
