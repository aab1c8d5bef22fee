package vn.ketnap.procedure.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.ketnap.organization.UnitChain;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.vocabulary.DateKind;

/** The new side takes the case over and hands it to a cell, which assigns another helper where the person had one. */
abstract class ReceiveStep implements Step<ReceiveStep.Form> {

    private final Transfers transfers;
    private final Destinations destinations;
    private final Register register;
    private final DateOrder dates;

    ReceiveStep(Transfers transfers, Destinations destinations, Register register, DateOrder dates) {
        this.transfers = transfers;
        this.destinations = destinations;
        this.register = register;
        this.dates = dates;
    }

    /**
     * What the form submits.
     *
     * @param receivingCell code of the cell
     */
    record Form(@NotNull LocalDate receivedOn, @NotBlank String receivingCell) {}

    @Override
    public boolean goesOnInTransfer() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        dates.check("receivedOn", DateKind.TRANSFER_RECEIVED, form.receivedOn(), file, problems);
        if (form.receivingCell() != null && cell(form, file).isEmpty()) {
            problems.add("receivingCell", "Không có chi bộ này trong danh sách được chọn");
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        UnitChain chain = cell(form, file).orElseThrow();
        boolean helped = file.helperId() != null;
        register.paper(
                file,
                PaperKind.CANDIDATE_RECEIPT,
                form.receivedOn(),
                "Giao cho " + chain.cell().name());
        file.record(DateKind.TRANSFER_RECEIVED, form.receivedOn());
        if (transfers.of(file).route().isWithCompetentCommittee()) {
            file.record(DateKind.FORWARDED_FILE_RECEIVED, form.receivedOn());
        }
        transfers.moveTo(file, chain);
        if (helped) {
            return Routing.outcome(StepOutcome.HELPER_NEEDED);
        }
        transfers.arrive(file, form.receivedOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        CaseTransfer move = transfers.of(file);
        Map<String, Object> known = new HashMap<>();
        known.put("shownPerson", file.applicant().fullName());
        known.put("stage", file.stage().label());
        known.put(
                "sentOn",
                file.date(DateKind.TRANSFER_SENT).map(DateFormats::date).orElse(""));
        known.put("toDo", move.newSide());
        known.put("cells", transfers.cells(file));
        return known;
    }

    private Optional<UnitChain> cell(Form form, CaseFile file) {
        CaseTransfer move = transfers.of(file);
        return destinations.cell(move.toCode(), move.fromCellCode(), form.receivingCell());
    }
}
