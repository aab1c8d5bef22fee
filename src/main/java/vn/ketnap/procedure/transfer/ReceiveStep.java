package vn.ketnap.procedure.transfer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.ketnap.organization.UnitChain;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.HandlingCells;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.regulation.TransferRule.Route;
import vn.ketnap.vocabulary.DateKind;

/** The new side takes the case over and hands it to a cell, which assigns another helper where the person had one. */
abstract class ReceiveStep implements Step<ReceiveStep.Form> {

    private final Transfers transfers;
    private final Register register;
    private final DateOrder dates;
    private final HandlingCells handling;

    ReceiveStep(Transfers transfers, Register register, DateOrder dates, HandlingCells handling) {
        this.transfers = transfers;
        this.register = register;
        this.dates = dates;
        this.handling = handling;
    }

    /** What the new side does with what it received. */
    enum Action {
        TAKEN,
        RETURNED
    }

    /**
     * What the form submits.
     *
     * @param action only where there is a decision, which may be found wrong
     * @param receivingCell code of the cell; only when taken
     * @param returnReason what is wrong; only when returned
     */
    record Form(
            Action action,
            @NotNull LocalDate receivedOn,
            @Size(max = 32) String receivingCell,
            @Size(max = 1000) String returnReason) {

        boolean returned() {
            return action == Action.RETURNED;
        }
    }

    @Override
    public boolean goesOnInTransfer() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        dates.check("receivedOn", DateKind.TRANSFER_RECEIVED, form.receivedOn(), file, problems);
        boolean decided = hasDecision(file);
        if (decided) {
            problems.require("action", form.action(), "Chọn hồ sơ, quyết định nhận được đúng hay không");
        }
        if (form.returned()) {
            problems.require("returnReason", form.returnReason(), "Ghi điểm không đúng");
            if (!decided) {
                problems.add("action", "Chỉ đề nghị xem lại khi đã có quyết định kết nạp");
            }
            return;
        }
        problems.require("receivingCell", form.receivingCell(), "Chọn chi bộ được giao");
        if (form.receivingCell() != null
                && transfers.cell(file, form.receivingCell()).isEmpty()) {
            problems.add("receivingCell", "Không có chi bộ này trong danh sách được chọn");
        }
        transfers
                .cell(file, form.receivingCell())
                .filter(chain -> form.receivedOn() != null)
                .ifPresent(chain ->
                        handling.check("receivingCell", file.situation(), chain.cell(), form.receivedOn(), problems));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        if (form.returned()) {
            register.paper(file, PaperKind.RECONSIDERATION_REQUEST, form.receivedOn(), form.returnReason());
            file.record(DateKind.RECONSIDERATION_REQUESTED, form.receivedOn());
            return Routing.outcome(StepOutcome.RETURNED);
        }
        UnitChain chain = transfers.cell(file, form.receivingCell()).orElseThrow();
        boolean helped = file.helperId() != null;
        register.paper(
                file,
                PaperKind.CANDIDATE_RECEIPT,
                form.receivedOn(),
                "Giao cho " + chain.cell().name());
        file.record(DateKind.TRANSFER_RECEIVED, form.receivedOn());
        if (transfers.of(file).route() == Route.FORWARD_FILE) {
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
        known.put("decided", hasDecision(file));
        known.put("cells", transfers.cells(file));
        return known;
    }

    /** Only what was decided may be sent back, also when a ceremony has followed (06-HD/TW, 3.9; 38-HD/BTCTW, I.3). */
    private static boolean hasDecision(CaseFile file) {
        return file.decisionDate().isPresent();
    }
}
