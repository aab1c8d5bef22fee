package vn.ketnap.procedure.incident;

/**
 * Another member has taken over as helper.
 *
 * @param remarkGroup group that now writes the helper's remark
 */
public record HelperReplaced(String caseNumber, String remarkGroup) {}
