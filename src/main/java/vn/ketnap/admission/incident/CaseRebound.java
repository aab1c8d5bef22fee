package vn.ketnap.admission.incident;

import vn.ketnap.admission.CaseFile;
import vn.ketnap.regulation.Matter;

/** A corrected vote has put what is decided under another regulation or another deciding body. */
public record CaseRebound(CaseFile file, Matter matter) {}
