package vn.ketnap.vocabulary;

/** The ids of all processes. */
public final class ProcessIds {

    public static final String PARTY_ADMISSION = "partyAdmission";
    public static final String SYMPATHIZER = "sympathizer";
    public static final String AWARENESS_CLASS = "awarenessClass";
    public static final String DOSSIER = "dossier";
    public static final String ADMISSION = "admission";
    public static final String PROBATION = "probation";
    public static final String CONFIRMATION = "confirmation";
    public static final String PROBATION_REMOVAL = "probationRemoval";
    public static final String PROBATION_DISCIPLINE = "probationDiscipline";
    public static final String ADMISSION_REVIEW = "admissionReview";
    public static final String MEMBER_FILE = "memberFile";
    public static final String REMOVAL_COMPLAINT = "removalComplaint";
    public static final String CLASS_SESSION = "classSession";
    public static final String CELL_REVIEW = "cellReview";
    public static final String COMMITTEE_REVIEW = "committeeReview";
    public static final String CASE_INCIDENT = "caseIncident";
    public static final String CANDIDATE_TRANSFER = "candidateTransfer";
    public static final String DAILY_REMINDERS = "dailyReminders";

    private ProcessIds() {}
}
