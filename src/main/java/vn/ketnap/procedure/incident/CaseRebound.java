package vn.ketnap.procedure.incident;

import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.Matter;

/** A corrected vote has put what is decided under another regulation or another deciding body. */
public record CaseRebound(CaseFile file, Matter matter) {}
