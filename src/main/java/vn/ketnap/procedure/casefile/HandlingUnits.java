package vn.ketnap.procedure.casefile;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which units handle the cases, asked for all of them at once. */
@Component
@Transactional(readOnly = true)
public class HandlingUnits {

    private final AdmissionCases cases;

    HandlingUnits(AdmissionCases cases) {
        this.cases = cases;
    }

    /** Units of all cases that something is still to be done in by case id, in one round trip. */
    public Map<Long, CaseUnits> ofOpen() {
        return cases.unitsOfOpen().stream().collect(Collectors.toMap(CaseUnits::caseId, Function.identity()));
    }
}
