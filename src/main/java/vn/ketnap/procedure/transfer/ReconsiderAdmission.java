package vn.ketnap.procedure.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** The committee that decided looks again at what the new place does not take over (06-HD/TW, 3.9). */
@Component
class ReconsiderAdmission implements Step<ReconsiderAdmission.Form> {

    private final Transfers transfers;
    private final Register register;
    private final DateOrder dates;

    ReconsiderAdmission(Transfers transfers, Register register, DateOrder dates) {
        this.transfers = transfers;
        this.register = register;
        this.dates = dates;
    }

    /** What comes of it. */
    enum Result {
        UPHELD,
        CANCEL
    }

    /** What the form submits. */
    record Form(
            @NotNull Result result,
            @Valid Paper paper,
            @NotNull LocalDate reconsideredOn,
            @NotBlank @Size(max = 1000) String findings) {}

    @Override
    public boolean goesOnInTransfer() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("reconsideredOn", DateKind.RECONSIDERED, form.reconsideredOn(), context.file(), problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.of(
                PaperKind.RECONSIDERATION,
                NumberSeries.LETTER,
                context.file().decidingCode(),
                form.paper(),
                form.reconsideredOn(),
                "reconsideredOn"));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        register.paper(file, PaperKind.RECONSIDERATION, form.paper(), form.reconsideredOn(), form.findings());
        file.record(DateKind.RECONSIDERED, form.reconsideredOn());
        if (form.result() == Result.CANCEL && file.ceremonyDate().isPresent()) {
            // The number stands for the decision that cancels as well: who is a member already comes to no new
            // committee.
            file.record(DateKind.DECISION_CANCELLED, form.reconsideredOn());
            transfers.stop(file, form.reconsideredOn());
            file.close(CaseStatus.CANCELLED, form.reconsideredOn(), form.findings());
            return Routing.outcome(StepOutcome.CLOSE);
        }
        if (form.result() == Result.CANCEL) {
            return Routing.outcome(StepOutcome.CANCEL);
        }
        file.record(DateKind.TRANSFER_SENT, form.reconsideredOn());
        return Routing.outcome(transfers.of(file).receiver());
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        List<PaperView> requests = register.papers(file, PaperKind.RECONSIDERATION_REQUEST);
        return Map.of(
                "destination",
                transfers.of(file).toName(),
                "decision",
                file.decisionDate().map(DateFormats::date).orElse(""),
                "held",
                file.ceremonyDate().isPresent(),
                "asked",
                requests.isEmpty() ? "" : requests.get(requests.size() - 1).note());
    }
}
