package vn.ketnap.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names other parts of the product, links and reports rely on: process id to the ids of its human tasks. */
final class Contract {

    static final Map<String, List<String>> USER_TASKS = Map.ofEntries(
            Map.entry("partyAdmission", List.of()),
            Map.entry(
                    "sympathizer",
                    List.of(
                            "recordSympathizerResolution",
                            "reviewSympathizer",
                            "proposeAwarenessClass",
                            "approveAwarenessClass")),
            Map.entry("awarenessClass", List.of("enrolInClass", "recordClassResult")),
            Map.entry(
                    "dossier",
                    List.of(
                            "proposeDossier",
                            "authorizeDossier",
                            "receiveApplication",
                            "receiveCv",
                            "planVerification",
                            "recordVerificationReply",
                            "concludeCv",
                            "recordIntroductions",
                            "recordOpinions")),
            Map.entry(
                    "admission",
                    List.of(
                            "recordCellAdmissionVote",
                            "redoExpiredPapers",
                            "appraiseBySection",
                            "recordCommitteeAdmissionVote",
                            "decideAfterFailedVote",
                            "appraiseDossier",
                            "supplementDossier",
                            "recordAdmissionDecision",
                            "recordDecisionReceipt",
                            "recordCeremony",
                            "consentLateCeremony")),
            Map.entry("probation", List.of("registerMember", "introduceToResidence", "recordNewMemberClass")),
            Map.entry(
                    "confirmation",
                    List.of(
                            "receiveSelfReview",
                            "receiveHelperRemark",
                            "recordProbationOpinions",
                            "recordCellConfirmationVote",
                            "appraiseConfirmationBySection",
                            "recordCommitteeConfirmationVote",
                            "decideThirdFailedVote",
                            "recordConfirmationDecision",
                            "announceConfirmation",
                            "sendCardList",
                            "recordCardArrival",
                            "handOverCard")),
            Map.entry(
                    "probationRemoval",
                    List.of("recordCellRemovalVote", "recordCommitteeRemovalVote", "recordRemovalDecision")),
            Map.entry("memberFile", List.of("sendMemberFile")),
            Map.entry("removalComplaint", List.of("recordRemovalReceipt", "recordRemovalComplaint", "answerComplaint")),
            Map.entry("probationDiscipline", List.of("recordDisciplineDecision")),
            Map.entry(
                    "admissionReview",
                    List.of(
                            "reviewAdmission",
                            "redoCellAdmissionVote",
                            "redoCommitteeAdmissionVote",
                            "redoAdmissionDecision")),
            Map.entry(
                    "candidateTransfer",
                    List.of(
                            "remarkProbationer",
                            "certifyCandidate",
                            "sendCandidateFile",
                            "forwardCandidateFile",
                            "sendAdmissionDecision",
                            "cancelAdmissionDecision",
                            "reconsiderAdmission",
                            "receiveCandidate",
                            "receiveCandidateFile",
                            "assignNewHelper")),
            Map.entry("classSession", List.of("gradeClass")),
            Map.entry("cellReview", List.of("reviewSympathizerList")),
            Map.entry("committeeReview", List.of("reviewSympathizerAdditions")),
            Map.entry("caseIncident", List.of()),
            Map.entry("dailyReminders", List.of()));

    static final Map<String, String> START_FORMS = Map.of(
            "nominatePerson", "embedded:deployment:nominate-person.html",
            "reportIncident", "embedded:deployment:report-incident.html",
            "openClass", "embedded:deployment:open-class.html");

    static final Set<String> EMBEDDED_FORMS = Set.of("planVerification", "gradeClass", "reviewSympathizerList");

    static final Set<String> STAGES = Set.of(
            "sympathizerStage",
            "awarenessClassStage",
            "dossierStage",
            "admissionStage",
            "probationStage",
            "confirmationStage");

    static final Set<String> MESSAGES =
            Set.of("classEnrolled", "classFinished", "removalProposed", "caseClosed", "decisionCancelled");

    static final Set<String> ASYNCHRONOUS = Set.of("issueCertificates", "collectReminders", "passDoneSteps");

    /** The only variables a gateway may ask: routing results, never what a person typed. */
    static final String ROUTING = "\\$\\{(outcome == '[A-Z_]+'|hasSection|committeeVote|appraisal)}";

    private Contract() {}
}
