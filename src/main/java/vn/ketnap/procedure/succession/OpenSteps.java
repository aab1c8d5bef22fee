package vn.ketnap.procedure.succession;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Port to the tasks that wait to be done. */
public interface OpenSteps {

    /** Ids of the open tasks of the cases with these numbers, by number; cases without any are left out. */
    Map<String, List<String>> of(Collection<String> caseNumbers);
}
