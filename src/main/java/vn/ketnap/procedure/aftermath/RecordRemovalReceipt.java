package vn.ketnap.procedure.aftermath;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.vocabulary.DateKind;

/** The day on which the removed person received the decision, from which the time to complain counts (294-QĐ/TW, 8.2). */
@Component
class RecordRemovalReceipt implements Step<RecordRemovalReceipt.Form> {

    private final DateOrder dates;
    private final Register register;

    RecordRemovalReceipt(DateOrder dates, Register register) {
        this.dates = dates;
        this.register = register;
    }

    /** What the form submits. */
    record Form(@NotNull LocalDate receivedOn) {}

    @Override
    public boolean followsEnd() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("receivedOn", DateKind.REMOVAL_RECEIVED, form.receivedOn(), context.file(), problems);
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        register.paper(file, PaperKind.REMOVAL_RECEIPT, form.receivedOn(), null);
        file.record(DateKind.REMOVAL_RECEIVED, form.receivedOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return Removed.shown(context.file());
    }
}
