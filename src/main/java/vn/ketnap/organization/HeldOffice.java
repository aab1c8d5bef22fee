package vn.ketnap.organization;

/**
 * A role and, where its holder is represented on the day asked for, who does that.
 *
 * @param substitute login, null where nobody does
 */
record HeldOffice(Officer officer, String substitute) {}
