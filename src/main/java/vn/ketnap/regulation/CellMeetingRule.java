package vn.ketnap.regulation;

/** What a cell needs to be able to vote. */
public record CellMeetingRule(int minimumOfficialMembers, LegalBasis basis) {}
