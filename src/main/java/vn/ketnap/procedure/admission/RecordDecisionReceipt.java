package vn.ketnap.procedure.admission;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.vocabulary.DateKind;

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
        return Map.of("decidedOn", file.decisionDate().map(DateFormats::date).orElse(""));
    }
}
