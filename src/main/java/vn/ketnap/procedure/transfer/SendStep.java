package vn.ketnap.procedure.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** The old side sends its paper, with it the file, to the new place; into an office outside the case ends with it. */
abstract class SendStep implements Step<SendStep.Form> {

    private final PaperKind kind;
    private final Transfers transfers;
    private final Register register;
    private final DateOrder dates;

    SendStep(PaperKind kind, Transfers transfers, Register register, DateOrder dates) {
        this.kind = kind;
        this.transfers = transfers;
        this.register = register;
        this.dates = dates;
    }

    /** What the form submits. */
    record Form(@Valid Paper paper, @NotNull LocalDate sentOn) {}

    /** Code of the unit that issues the paper. */
    abstract String issuer(CaseFile file);

    @Override
    public boolean goesOnInTransfer() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("sentOn", DateKind.TRANSFER_SENT, form.sentOn(), context.file(), problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.of(
                kind, NumberSeries.LETTER, issuer(context.file()), form.paper(), form.sentOn(), "sentOn"));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        CaseTransfer move = transfers.of(file);
        register.paper(file, kind, form.paper(), form.sentOn(), "Nơi đến: " + move.toName());
        return transfers.sent(file, form.sentOn());
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseTransfer move = transfers.of(context.file());
        return Map.of(
                "destination", move.toName(),
                "decidedOn",
                        context.file()
                                .date(DateKind.TRANSFER)
                                .map(DateFormats::date)
                                .orElse(""),
                "toDo", move.oldSide());
    }
}
