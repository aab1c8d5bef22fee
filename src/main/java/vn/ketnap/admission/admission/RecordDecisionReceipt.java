package vn.ketnap.admission.admission;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.DateKind;
import vn.ketnap.admission.DateOrder;
import vn.ketnap.admission.Routing;
import vn.ketnap.admission.Shown;
import vn.ketnap.admission.Step;
import vn.ketnap.admission.StepContext;
import vn.ketnap.platform.Problems;

/** The cell records when it received the decision, so that the limit of the ceremony starts (294-QĐ/TW, 4.1). */
@Component
class RecordDecisionReceipt implements Step<RecordDecisionReceipt.Form> {

    private final DateOrder dates;

    RecordDecisionReceipt(DateOrder dates) {
        this.dates = dates;
    }

    /** What the form submits. */
    record Form(@NotNull LocalDate receivedOn) {}

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("receivedOn", DateKind.DECISION_RECEIVED, form.receivedOn(), context.file(), problems);
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        context.file().record(DateKind.DECISION_RECEIVED, form.receivedOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        return Map.of("decidedOn", file.decisionDate().map(Shown::date).orElse(""));
    }
}
