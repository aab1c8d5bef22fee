package vn.ketnap.procedure.confirmation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.vocabulary.DateKind;

/** The probationary member's self-review comes in, written after the twelve months (06-HD/TW, 4.2). */
@Component
class ReceiveSelfReview implements Step<ReceiveSelfReview.Form> {

    private final CaseBinding binding;
    private final DateOrder dates;
    private final Register register;

    ReceiveSelfReview(CaseBinding binding, DateOrder dates, Register register) {
        this.binding = binding;
        this.dates = dates;
        this.register = register;
    }

    /** What the form submits. */
    record Form(
            @NotNull LocalDate reviewedOn,
            @NotBlank @Size(max = 700) String strengths,
            @NotBlank @Size(max = 700) String weaknesses,
            @NotBlank @Size(max = 500) String remedy) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        String law = binding.lawOn(form.reviewedOn(), context.file());
        dates.check("reviewedOn", DateKind.SELF_REVIEW, form.reviewedOn(), context.file(), law, problems);
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        String note = "Ưu điểm: %s%nKhuyết điểm: %s%nBiện pháp khắc phục: %s"
                .formatted(form.strengths(), form.weaknesses(), form.remedy());
        register.paper(context.file(), PaperKind.SELF_REVIEW, form.reviewedOn(), note);
        context.file().record(DateKind.SELF_REVIEW, form.reviewedOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return Heading.of(context.file());
    }
}
