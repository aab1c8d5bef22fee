package vn.ketnap.procedure.admission;

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
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.vocabulary.DateKind;

/** The section committee appraises the cell's resolution; its report decides nothing (06-HD/TW, 3.6 b). */
@Component
class AppraiseBySection implements Step<AppraiseBySection.Form> {

    private final DateOrder dates;
    private final Register register;
    private final EarlierVotes earlier;

    AppraiseBySection(DateOrder dates, Register register, EarlierVotes earlier) {
        this.dates = dates;
        this.register = register;
        this.earlier = earlier;
    }

    enum Proposal {
        ADMIT("Đề nghị xét kết nạp"),
        NOT_YET("Chưa đề nghị xét kết nạp");

        private final String label;

        Proposal(String label) {
            this.label = label;
        }
    }

    /** What the form submits. */
    record Form(
            @NotNull LocalDate reportedOn,
            @NotBlank @Size(max = 1800) String findings,
            @NotNull Proposal proposal,
            @Valid Paper paper) {}

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("reportedOn", DateKind.SECTION_ADMISSION_APPRAISAL, form.reportedOn(), context.file(), problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.of(
                PaperKind.SECTION_ADMISSION_APPRAISAL,
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
                PaperKind.SECTION_ADMISSION_APPRAISAL,
                form.paper(),
                form.reportedOn(),
                form.proposal().label + ". " + form.findings());
        context.file().record(DateKind.SECTION_ADMISSION_APPRAISAL, form.reportedOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return Map.of("cellResolution", earlier.cited(context.file(), ResolutionKind.CELL_ADMISSION));
    }
}
