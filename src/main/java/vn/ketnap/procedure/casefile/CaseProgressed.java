package vn.ketnap.procedure.casefile;

import java.util.List;

/** A step of a case was stored: published inside its transaction, so that deadlines stand or fall with it. */
public record CaseProgressed(CaseFile file, List<DateRecorded> dates) {}
