package vn.ketnap.regulation;

/** What a step asks of papers, persons and who is counted, beyond dates and limits; the table of this name gives its article. */
public enum Requirement {
    CITIZENSHIP,
    HELPER,
    REPLACED_HELPER,
    REPLACED_HELPER_REMARK,
    APPLICATION,
    CV_DECLARATION,
    CV_STAMP,
    VERIFIER,
    CV_CONCLUSION,
    UNCLEAR_REPLY,
    POLITICAL_STANDARD,
    OPINIONS,
    REDO_OF_EXPIRED_PAPERS,
    FAILED_ADMISSION_VOTE,
    RETURN_OF_DOSSIER,
    CEREMONY,
    HELPER_REMARK,
    PROBATION_OPINIONS,
    REMOVAL,
    PROBATION_PERIOD,
    THIRD_FAILED_VOTE,
    DECISION_EXTENSION,
    VOTE_COUNT,
    PAPER_NUMBER,
    MEMBER_CV_NUMBER,
    PAPER_DATE,
    PAPER_SIGNER,
    BIRTH_DATE
}
