package vn.ketnap.procedure.register;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.vocabulary.Stage;

/** Notes which stages a case enters, each as often as it does. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StageHistory {

    private final CaseDesk cases;
    private final StageEntries entries;
    private final BusinessClock clock;

    StageHistory(CaseDesk cases, StageEntries entries, BusinessClock clock) {
        this.cases = cases;
        this.entries = entries;
        this.clock = clock;
    }

    /** The case had entered a stage on a day of which its papers tell. */
    public void entered(long caseId, Stage stage, LocalDate on) {
        entries.save(new StageEntry(caseId, stage, on));
    }

    /** The case enters a stage today. */
    public void enter(long caseId, Stage stage) {
        cases.enter(caseId, stage);
        entries.save(new StageEntry(caseId, stage, clock.today()));
    }
}
