package vn.ketnap.procedure.sympathizer;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.ResolutionKind;

/** The grassroots committee reviews a resolution of the cell: approved or sent back. */
abstract class ReviewStep implements Step<ReviewStep.Form> {

    private final Reviews reviews;
    private final Register register;
    private final PaperKind paper;
    private final ResolutionKind reviewed;

    /**
     * @param paper what the committee writes
     * @param reviewed the cell's resolution
     */
    ReviewStep(Reviews reviews, Register register, PaperKind paper, ResolutionKind reviewed) {
        this.reviews = reviews;
        this.register = register;
        this.paper = paper;
        this.reviewed = reviewed;
    }

    /** What the form submits. */
    record Form(@Valid Review review) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        reviews.check(form.review(), paper, context.file(), problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(form.review().issued(paper, context.file()));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        return reviews.apply(form.review(), paper, context.file());
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> known = new HashMap<>(reviews.known(context.file()));
        known.put("cellResolution", register.cited(context.file(), reviewed));
        return known;
    }
}
