package vn.ketnap.engine.process;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.TransactionMemory;

/** Knows, for the length of a transaction, the cases that papers prove: their tasks pass without a form, their stages are entered already. */
@Component
public class PaperProof {

    private final TransactionMemory memory;

    PaperProof(TransactionMemory memory) {
        this.memory = memory;
    }

    void begin(long caseId) {
        cases().add(caseId);
    }

    void end(long caseId) {
        cases().remove(caseId);
    }

    /** Whether the case is being put where its papers say that it stands. */
    public boolean covers(long caseId) {
        return cases().contains(caseId);
    }

    private Set<Long> cases() {
        return memory.once(PaperProof.class, HashSet::new);
    }
}
