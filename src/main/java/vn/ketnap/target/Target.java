package vn.ketnap.target;

import java.util.Map;

/**
 * What one unit set itself for a period.
 *
 * @param goals only those that were set
 * @param staff people working in the unit, the denominator of the share of members; null when not known
 */
public record Target(String unit, ReportPeriod period, Map<Goal, Integer> goals, Integer staff) {}
