package vn.ketnap.procedure.sympathizer;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.vocabulary.DateKind;

/** The grassroots committee puts the person on the list for the awareness class (38-HD/BTCTW, I.1.1). */
@Component
class ApproveAwarenessClass implements Step<ApproveAwarenessClass.Form> {

    private final Reviews reviews;
    private final Register register;

    ApproveAwarenessClass(Reviews reviews, Register register) {
        this.reviews = reviews;
        this.register = register;
    }

    /** What the form submits. */
    record Form(@Valid Review review) {}

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        reviews.check(form.review(), DateKind.CLASS_APPROVED, context.file(), problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(form.review().issued(PaperKind.CLASS_APPROVAL, context.file()));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        return reviews.apply(form.review(), DateKind.CLASS_APPROVED, PaperKind.CLASS_APPROVAL, context.file());
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return Map.of("cellResolution", register.cited(context.file(), ResolutionKind.CLASS_PROPOSAL));
    }
}
