package vn.ketnap.procedure.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.vocabulary.DateKind;

/** The committee that decided cancels a decision that cannot be used at the new place (06-HD/TW, 3.9 c). */
@Component
class CancelAdmissionDecision implements Step<CancelAdmissionDecision.Form> {

    private final Transfers transfers;
    private final Register register;
    private final DateOrder dates;

    CancelAdmissionDecision(Transfers transfers, Register register, DateOrder dates) {
        this.transfers = transfers;
        this.register = register;
        this.dates = dates;
    }

    /** What the form submits; the file goes out on the day of the cancellation. */
    record Form(@Valid Paper paper, @NotNull LocalDate cancelledOn) {}

    @Override
    public boolean goesOnInTransfer() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("cancelledOn", DateKind.DECISION_CANCELLED, form.cancelledOn(), context.file(), problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.of(
                PaperKind.DECISION_CANCELLATION,
                NumberSeries.DECISION,
                context.file().decidingCode(),
                form.paper(),
                form.cancelledOn(),
                "cancelledOn"));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        String cancelled = file.decisionDate().map(DateFormats::date).orElseThrow();
        register.paper(
                file,
                PaperKind.DECISION_CANCELLATION,
                form.paper(),
                form.cancelledOn(),
                "Hủy quyết định kết nạp ngày " + cancelled);
        transfers.cancelDecision(file, form.cancelledOn());
        return transfers.sent(file, form.cancelledOn());
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        CaseTransfer move = transfers.of(file);
        return Map.of(
                "destination",
                move.toName(),
                "decidedOn",
                file.date(DateKind.TRANSFER).map(DateFormats::date).orElse(""),
                "decision",
                file.decisionDate().map(DateFormats::date).orElse(""),
                "toDo",
                move.oldSide());
    }
}
