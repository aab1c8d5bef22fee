package vn.ketnap.procedure.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.TransactionMemory;

/** The relatives whom a case names for the verification (06-HD/TW, 3.4). */
@Component
@Transactional
public class Relatives {

    private final CaseRelatives relatives;
    private final TransactionMemory memory;

    Relatives(CaseRelatives relatives, TransactionMemory memory) {
        this.relatives = relatives;
        this.memory = memory;
    }

    /** Every line of the case in the order it was first declared. */
    public List<RelativeView> of(long caseId) {
        return ofCase(caseId).stream().map(CaseRelative::view).toList();
    }

    /** Enters lines; one about somebody whom the case names already takes the place of the earlier. */
    public void declare(long caseId, List<RelativeView> lines) {
        List<CaseRelative> known = ofCase(caseId);
        for (RelativeView line : lines) {
            Optional<CaseRelative> earlier =
                    known.stream().filter(one -> one.view().sameAs(line)).findFirst();
            if (earlier.isPresent()) {
                earlier.get().update(line);
            } else {
                known.add(relatives.save(new CaseRelative(caseId, line)));
            }
        }
    }

    private List<CaseRelative> ofCase(long caseId) {
        return memory.once(new OfCase(caseId), () -> new ArrayList<>(relatives.findByCaseIdOrderById(caseId)));
    }

    private record OfCase(long caseId) {}
}
