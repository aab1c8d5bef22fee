package vn.ketnap.vocabulary;

/** The ids of the activities in the journey of one person that call its six stages. */
public final class StageIds {

    public static final String SYMPATHIZER_STAGE = "sympathizerStage";
    public static final String AWARENESS_CLASS_STAGE = "awarenessClassStage";
    public static final String DOSSIER_STAGE = "dossierStage";
    public static final String ADMISSION_STAGE = "admissionStage";
    public static final String PROBATION_STAGE = "probationStage";
    public static final String CONFIRMATION_STAGE = "confirmationStage";

    private StageIds() {}
}
