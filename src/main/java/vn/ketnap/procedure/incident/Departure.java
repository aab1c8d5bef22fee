package vn.ketnap.procedure.incident;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.LeavingReason;
import vn.ketnap.vocabulary.IncidentKind;

/**
 * A probationary member leaves: the Party by a body's decision, which the body's own officer records, or for another
 * organisation with a letter of introduction.
 */
@Component
class Departure {

    private final Reporters reporters;
    private final Register register;
    private final FormBinder binder;

    Departure(Reporters reporters, Register register, FormBinder binder) {
        this.reporters = reporters;
        this.register = register;
        this.binder = binder;
    }

    /**
     * What the form says of it.
     *
     * @param paper the decision or the letter
     * @param decidedBy code of the unit whose body decided; only for leaving the Party
     * @param leavingReason only for leaving the Party
     * @param receivingUnit name of the organisation that takes the member over; only for a transfer
     */
    record Details(
            IncidentKind kind,
            LocalDate on,
            Paper paper,
            String decidedBy,
            LeavingReason leavingReason,
            String receivingUnit) {}

    void check(CaseFile file, Details details, String actor, Problems problems) {
        binder.validate("paper", details.paper(), problems);
        if (details.kind() == IncidentKind.TRANSFERRED) {
            problems.require("receivingUnit", details.receivingUnit(), "Ghi tổ chức đảng nơi đến");
            return;
        }
        problems.require("leavingReason", details.leavingReason(), "Chọn lý do để sau này xét kết nạp lại");
        problems.require("decidedBy", details.decidedBy(), "Chọn cấp ra quyết định");
        if (details.decidedBy() != null && body(file, details, actor) == null) {
            problems.add("decidedBy", "Chỉ cán bộ của cấp ra quyết định mới ghi được quyết định của cấp đó");
        }
    }

    void apply(CaseFile file, Details details, String reason, String actor) {
        boolean transfer = details.kind() == IncidentKind.TRANSFERRED;
        String note = transfer
                ? "Nơi đến: %s. Lý do: %s".formatted(details.receivingUnit(), reason)
                : "%s quyết định: %s. Lý do: %s"
                        .formatted(
                                body(file, details, actor),
                                details.leavingReason().label(),
                                reason);
        register.paper(file, PaperKind.CLOSURE, details.paper(), details.on(), note);
        if (!transfer) {
            file.leave(details.leavingReason());
        }
        file.close(details.kind().end(), details.on(), reason);
    }

    /** Name of the unit whose body decided, null when it is none of the person's. */
    private String body(CaseFile file, Details details, String actor) {
        return reporters.bodies(actor, file).stream()
                .filter(body -> body.value().equals(details.decidedBy()))
                .map(Choice::label)
                .findFirst()
                .orElse(null);
    }
}
