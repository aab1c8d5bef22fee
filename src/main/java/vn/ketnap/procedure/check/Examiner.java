package vn.ketnap.procedure.check;

import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;

/** Holds what a case has on record against the checks of its steps, whenever somebody asks. */
public interface Examiner {

    /** Adds what stands against the case as it is recorded, each at the name of its {@link CaseCheck}. */
    void examine(CaseFile file, Problems problems);
}
