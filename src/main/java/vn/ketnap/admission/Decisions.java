package vn.ketnap.admission;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.regulation.Body;

/** Which body decides on a person, and whether its vote is still to be recorded. */
@Component
public class Decisions {

    private final CaseBinding binding;
    private final Register register;
    private final BusinessClock clock;

    Decisions(CaseBinding binding, Register register, BusinessClock clock) {
        this.binding = binding;
        this.register = register;
        this.clock = clock;
    }

    /** The body that decides under the regulation the case is bound to (294-QĐ/TW, 4.3.2). */
    public Body bodyOf(CaseFile file) {
        DateKind bound = file.stage() == Stage.CONFIRMATION ? DateKind.OFFICIAL : DateKind.CELL_ADMISSION_VOTE;
        LocalDate on = file.date(bound).orElseGet(clock::today);
        return binding.competent(file, on).body();
    }

    /** True unless the body that decides is the whole committee and its vote stands in the register already. */
    public boolean voteNeeded(CaseFile file, ResolutionKind committeeVote) {
        return bodyOf(file) != Body.COMMITTEE
                || register.lastVote(file, committeeVote)
                        .filter(ResolutionView::reached)
                        .isEmpty();
    }
}
