package vn.ketnap.procedure.removal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.DateKind;

/** Proposals to remove a probationary member: each runs until a body has removed or kept the person. */
@Component
public class Removals {

    private final Register register;
    private final CaseBinding binding;

    Removals(Register register, CaseBinding binding) {
        this.register = register;
        this.binding = binding;
    }

    /** Enters a proposal, from which the votes start. */
    public void propose(CaseFile file, LocalDate on, String reason) {
        register.paper(file, PaperKind.REMOVAL_PROPOSAL, on, reason);
        file.record(DateKind.REMOVAL_PROPOSED, on);
    }

    /**
     * Enters that somebody is wanted, detained or sentenced: the removal goes to the body that decides without votes of
     * cell and committee (296-QĐ/TW, article 16).
     */
    public void order(CaseFile file, LocalDate on, String reason) {
        propose(file, on, reason);
        file.record(DateKind.SENTENCED, on);
        binding.bind(file, Matter.REMOVAL, on);
    }

    /** How the proceeding of the last proposal starts. */
    public Routing start(CaseFile file) {
        boolean ordered = file.date(DateKind.SENTENCED).isPresent()
                && file.date(DateKind.SENTENCED).equals(file.date(DateKind.REMOVAL_PROPOSED));
        return ordered ? Routing.outcome(StepOutcome.TO_DECISION) : Routing.onward();
    }

    /** Refuses what cannot be done while a removal is being considered. */
    public void checkNoneUnderWay(String field, CaseFile file, Problems problems) {
        if (underWay(file)) {
            problems.add(field, "Đang xét xóa tên đảng viên dự bị này: chờ kết luận rồi mới ghi tiếp");
        }
    }

    private boolean underWay(CaseFile file) {
        if (file.date(DateKind.REMOVAL_PROPOSED).isEmpty()) {
            return false;
        }
        int closed = count(file, PaperKind.REMOVAL_KEPT) + count(file, PaperKind.REMOVAL_DECISION);
        return register.removalsProposed(file) > closed;
    }

    private int count(CaseFile file, PaperKind kind) {
        return register.papers(file, kind).size();
    }
}
