package vn.ketnap.procedure.confirmation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
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

/** The section committee appraises the cell's resolution; its report decides nothing (06-HD/TW, 4.5). */
@Component
class AppraiseConfirmationBySection implements Step<AppraiseConfirmationBySection.Form> {

    private final DateOrder dates;
    private final Register register;
    private final ConfirmationFacts facts;

    AppraiseConfirmationBySection(DateOrder dates, Register register, ConfirmationFacts facts) {
        this.dates = dates;
        this.register = register;
        this.facts = facts;
    }

    /** What the section committee says to the cell's resolution. */
    enum Opinion {
        AGREE("nhất trí với nghị quyết của chi bộ"),
        DISAGREE("không nhất trí với nghị quyết của chi bộ");

        private final String label;

        Opinion(String label) {
            this.label = label;
        }
    }

    /** What the form submits. */
    record Form(
            @NotNull LocalDate reportedOn,
            @Valid Paper paper,
            @NotNull Opinion opinion,
            @NotBlank @Size(max = 1500) String findings) {}

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("reportedOn", DateKind.SECTION_CONFIRMATION_APPRAISAL, form.reportedOn(), context.file(), problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.of(
                PaperKind.SECTION_CONFIRMATION_APPRAISAL,
                NumberSeries.REPORT,
                context.file().sectionCode(),
                form.paper(),
                form.reportedOn(),
                "reportedOn"));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        register.paper(
                context.file(),
                PaperKind.SECTION_CONFIRMATION_APPRAISAL,
                form.paper(),
                form.reportedOn(),
                "Ý kiến: %s%n%s".formatted(form.opinion().label, form.findings()));
        context.file().record(DateKind.SECTION_CONFIRMATION_APPRAISAL, form.reportedOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return facts.of(context.file());
    }
}
