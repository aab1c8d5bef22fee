package vn.ketnap.procedure.removal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.vocabulary.DateKind;

/** Proposals to remove a probationary member: each runs until a body has removed or kept the person. */
@Component
public class Removals {

    private final Register register;

    Removals(Register register) {
        this.register = register;
    }

    /** Enters a proposal, from which the votes start. */
    public void propose(CaseFile file, LocalDate on, String reason) {
        register.paper(file, PaperKind.REMOVAL_PROPOSAL, on, reason);
        file.record(DateKind.REMOVAL_PROPOSED, on);
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
