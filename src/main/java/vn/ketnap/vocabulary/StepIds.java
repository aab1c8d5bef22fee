package vn.ketnap.vocabulary;

/** The ids of all human tasks and start forms in the models, by process; a step's form and class have the same name. */
public final class StepIds {

    // partyAdmission
    public static final String NOMINATE_PERSON = "nominatePerson";

    // sympathizer
    public static final String RECORD_SYMPATHIZER_RESOLUTION = "recordSympathizerResolution";
    public static final String REVIEW_SYMPATHIZER = "reviewSympathizer";
    public static final String PROPOSE_AWARENESS_CLASS = "proposeAwarenessClass";
    public static final String APPROVE_AWARENESS_CLASS = "approveAwarenessClass";

    // awarenessClass
    public static final String ENROL_IN_CLASS = "enrolInClass";
    public static final String RECORD_CLASS_RESULT = "recordClassResult";

    // dossier
    public static final String PROPOSE_DOSSIER = "proposeDossier";
    public static final String AUTHORIZE_DOSSIER = "authorizeDossier";
    public static final String RECEIVE_APPLICATION = "receiveApplication";
    public static final String RECEIVE_CV = "receiveCv";
    public static final String PLAN_VERIFICATION = "planVerification";
    public static final String RECORD_VERIFICATION_REPLY = "recordVerificationReply";
    public static final String CONCLUDE_CV = "concludeCv";
    public static final String RECORD_INTRODUCTIONS = "recordIntroductions";
    public static final String RECORD_OPINIONS = "recordOpinions";

    // admission
    public static final String RECORD_CELL_ADMISSION_VOTE = "recordCellAdmissionVote";
    public static final String REDO_EXPIRED_PAPERS = "redoExpiredPapers";
    public static final String APPRAISE_BY_SECTION = "appraiseBySection";
    public static final String RECORD_COMMITTEE_ADMISSION_VOTE = "recordCommitteeAdmissionVote";
    public static final String DECIDE_AFTER_FAILED_VOTE = "decideAfterFailedVote";
    public static final String APPRAISE_DOSSIER = "appraiseDossier";
    public static final String SUPPLEMENT_DOSSIER = "supplementDossier";
    public static final String RECORD_ADMISSION_DECISION = "recordAdmissionDecision";
    public static final String RECORD_DECISION_RECEIPT = "recordDecisionReceipt";
    public static final String RECORD_CEREMONY = "recordCeremony";
    public static final String CONSENT_LATE_CEREMONY = "consentLateCeremony";

    // probation
    public static final String REGISTER_MEMBER = "registerMember";
    public static final String INTRODUCE_TO_RESIDENCE = "introduceToResidence";
    public static final String RECORD_NEW_MEMBER_CLASS = "recordNewMemberClass";

    // confirmation
    public static final String RECEIVE_SELF_REVIEW = "receiveSelfReview";
    public static final String RECEIVE_HELPER_REMARK = "receiveHelperRemark";
    public static final String RECORD_PROBATION_OPINIONS = "recordProbationOpinions";
    public static final String RECORD_CELL_CONFIRMATION_VOTE = "recordCellConfirmationVote";
    public static final String APPRAISE_CONFIRMATION_BY_SECTION = "appraiseConfirmationBySection";
    public static final String RECORD_COMMITTEE_CONFIRMATION_VOTE = "recordCommitteeConfirmationVote";
    public static final String DECIDE_THIRD_FAILED_VOTE = "decideThirdFailedVote";
    public static final String RECORD_CONFIRMATION_DECISION = "recordConfirmationDecision";
    public static final String ANNOUNCE_CONFIRMATION = "announceConfirmation";
    public static final String SEND_CARD_LIST = "sendCardList";
    public static final String RECORD_CARD_ARRIVAL = "recordCardArrival";
    public static final String HAND_OVER_CARD = "handOverCard";

    // probationRemoval
    public static final String RECORD_CELL_REMOVAL_VOTE = "recordCellRemovalVote";
    public static final String RECORD_COMMITTEE_REMOVAL_VOTE = "recordCommitteeRemovalVote";
    public static final String RECORD_REMOVAL_DECISION = "recordRemovalDecision";

    // memberFile
    public static final String SEND_MEMBER_FILE = "sendMemberFile";

    // removalComplaint
    public static final String RECORD_REMOVAL_RECEIPT = "recordRemovalReceipt";
    public static final String RECORD_REMOVAL_COMPLAINT = "recordRemovalComplaint";
    public static final String ANSWER_COMPLAINT = "answerComplaint";

    // probationDiscipline
    public static final String RECORD_DISCIPLINE_DECISION = "recordDisciplineDecision";

    // admissionReview
    public static final String REVIEW_ADMISSION = "reviewAdmission";
    public static final String REDO_CELL_ADMISSION_VOTE = "redoCellAdmissionVote";
    public static final String REDO_COMMITTEE_ADMISSION_VOTE = "redoCommitteeAdmissionVote";
    public static final String REDO_ADMISSION_DECISION = "redoAdmissionDecision";

    // classSession
    public static final String OPEN_CLASS = "openClass";
    public static final String GRADE_CLASS = "gradeClass";

    // cellReview, committeeReview
    public static final String REVIEW_SYMPATHIZER_LIST = "reviewSympathizerList";
    public static final String REVIEW_SYMPATHIZER_ADDITIONS = "reviewSympathizerAdditions";

    // candidateTransfer
    public static final String REMARK_PROBATIONER = "remarkProbationer";
    public static final String CERTIFY_CANDIDATE = "certifyCandidate";
    public static final String SEND_CANDIDATE_FILE = "sendCandidateFile";
    public static final String FORWARD_CANDIDATE_FILE = "forwardCandidateFile";
    public static final String SEND_ADMISSION_DECISION = "sendAdmissionDecision";
    public static final String CANCEL_ADMISSION_DECISION = "cancelAdmissionDecision";
    public static final String RECONSIDER_ADMISSION = "reconsiderAdmission";
    public static final String RECEIVE_CANDIDATE = "receiveCandidate";
    public static final String RECEIVE_CANDIDATE_FILE = "receiveCandidateFile";
    public static final String ASSIGN_NEW_HELPER = "assignNewHelper";

    // caseIncident
    public static final String REPORT_INCIDENT = "reportIncident";

    private StepIds() {}
}
