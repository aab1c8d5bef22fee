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

/** The grassroots committee reviews the cell's additions to the list of sympathisers (38-HD/BTCTW, I.1.1). */
@Component
class ReviewSympathizer implements Step<ReviewSympathizer.Form> {

    private final Reviews reviews;
    private final Register register;

    ReviewSympathizer(Reviews reviews, Register register) {
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
        reviews.check(form.review(), DateKind.SYMPATHIZER_REVIEW, context.file(), problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(form.review().issued(PaperKind.SYMPATHIZER_REVIEW, context.file()));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        return reviews.apply(form.review(), DateKind.SYMPATHIZER_REVIEW, PaperKind.SYMPATHIZER_REVIEW, context.file());
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return Map.of("cellResolution", register.cited(context.file(), ResolutionKind.SYMPATHIZER));
    }
}
