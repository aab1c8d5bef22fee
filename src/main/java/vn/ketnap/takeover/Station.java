package vn.ketnap.takeover;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;
import vn.ketnap.vocabulary.StepIds;

/**
 * The tasks of the way to membership in their order, each with the date that proves it done. A later proof stands for the
 * tasks before it: what has been decided was also voted on.
 */
enum Station {
    SYMPATHIZER_RESOLUTION(StepIds.RECORD_SYMPATHIZER_RESOLUTION, Stage.SYMPATHIZER, DateKind.SYMPATHIZER_RESOLUTION),
    SYMPATHIZER_REVIEW(StepIds.REVIEW_SYMPATHIZER, Stage.SYMPATHIZER, DateKind.SYMPATHIZER_REVIEW),
    CLASS_PROPOSAL(StepIds.PROPOSE_AWARENESS_CLASS, Stage.SYMPATHIZER, DateKind.CLASS_PROPOSAL),
    CLASS_APPROVAL(StepIds.APPROVE_AWARENESS_CLASS, Stage.SYMPATHIZER, DateKind.CLASS_APPROVED),
    ENROLMENT(StepIds.ENROL_IN_CLASS, Stage.AWARENESS_CLASS, null),
    CLASS_RESULT(StepIds.RECORD_CLASS_RESULT, Stage.AWARENESS_CLASS, DateKind.CERTIFICATE_ISSUED),
    DOSSIER_PROPOSAL(StepIds.PROPOSE_DOSSIER, Stage.DOSSIER, DateKind.DOSSIER_PROPOSAL),
    DOSSIER_PERMISSION(StepIds.AUTHORIZE_DOSSIER, Stage.DOSSIER, DateKind.DOSSIER_AUTHORIZED),
    APPLICATION(StepIds.RECEIVE_APPLICATION, Stage.DOSSIER, DateKind.APPLICATION),
    CV(StepIds.RECEIVE_CV, Stage.DOSSIER, DateKind.CV_DECLARED),
    VERIFICATION(StepIds.PLAN_VERIFICATION, Stage.DOSSIER, null),
    CV_CONCLUSION(StepIds.CONCLUDE_CV, Stage.DOSSIER, DateKind.CV_CERTIFIED),
    INTRODUCTIONS(StepIds.RECORD_INTRODUCTIONS, Stage.DOSSIER, DateKind.INTRODUCTION),
    OPINIONS(StepIds.RECORD_OPINIONS, Stage.DOSSIER, DateKind.OPINIONS),
    CELL_VOTE(StepIds.RECORD_CELL_ADMISSION_VOTE, Stage.ADMISSION, DateKind.CELL_ADMISSION_VOTE),
    SECTION(StepIds.APPRAISE_BY_SECTION, Stage.ADMISSION, DateKind.SECTION_ADMISSION_APPRAISAL),
    COMMITTEE_VOTE(StepIds.RECORD_COMMITTEE_ADMISSION_VOTE, Stage.ADMISSION, DateKind.COMMITTEE_ADMISSION_VOTE),
    APPRAISAL(StepIds.APPRAISE_DOSSIER, Stage.ADMISSION, DateKind.DOSSIER_RECEIVED),
    DECISION(StepIds.RECORD_ADMISSION_DECISION, Stage.ADMISSION, DateKind.ADMISSION_DECISION),
    RECEIPT(StepIds.RECORD_DECISION_RECEIPT, Stage.ADMISSION, DateKind.DECISION_RECEIVED),
    CEREMONY(StepIds.RECORD_CEREMONY, Stage.ADMISSION, DateKind.CEREMONY),
    MEMBER_CV(StepIds.REGISTER_MEMBER, Stage.PROBATION, DateKind.MEMBER_CV),
    RESIDENCE(StepIds.INTRODUCE_TO_RESIDENCE, Stage.PROBATION, DateKind.RESIDENCE_INTRODUCTION),
    NEW_MEMBER_CLASS(StepIds.RECORD_NEW_MEMBER_CLASS, Stage.PROBATION, DateKind.NEW_MEMBER_CERTIFICATE),
    SELF_REVIEW(StepIds.RECEIVE_SELF_REVIEW, Stage.CONFIRMATION, DateKind.SELF_REVIEW),
    HELPER_REMARK(StepIds.RECEIVE_HELPER_REMARK, Stage.CONFIRMATION, DateKind.HELPER_REMARK),
    PROBATION_OPINIONS(StepIds.RECORD_PROBATION_OPINIONS, Stage.CONFIRMATION, DateKind.PROBATION_OPINIONS),
    CONFIRMATION_VOTE(StepIds.RECORD_CELL_CONFIRMATION_VOTE, Stage.CONFIRMATION, DateKind.CELL_CONFIRMATION_VOTE),
    CONFIRMATION_SECTION(
            StepIds.APPRAISE_CONFIRMATION_BY_SECTION, Stage.CONFIRMATION, DateKind.SECTION_CONFIRMATION_APPRAISAL),
    CONFIRMATION_COMMITTEE(
            StepIds.RECORD_COMMITTEE_CONFIRMATION_VOTE, Stage.CONFIRMATION, DateKind.COMMITTEE_CONFIRMATION_VOTE),
    /** Proven by nothing: the person with this decision is a member and no case. */
    CONFIRMATION_DECISION(StepIds.RECORD_CONFIRMATION_DECISION, Stage.CONFIRMATION, null);

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
