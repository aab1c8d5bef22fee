package vn.ketnap.regulation;

/** The letters of others that have to be there before a step; which case needs which stands in the table. */
public enum ConsentKind {
    AGE,
    EDUCATION,
    POLITICAL,
    READMISSION,
    PRIVATE_OWNER,
    FOREIGN_SPOUSE,
    DIGNITARY,
    RELIGION_REQUEST,
    RELIGION_AGREEMENT
}
