package vn.ketnap.procedure.discipline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Labelled;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.removal.Removals;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.vote.OptionalPaper;
import vn.ketnap.regulation.DisciplineMeasure;
import vn.ketnap.regulation.MembershipRules;
import vn.ketnap.regulation.Permit;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/** The competent body concludes on the fault of a probationary member (Charter, article 35). */
@Component
class RecordDisciplineDecision implements Step<RecordDisciplineDecision.Form> {

    private final MembershipRules rules;
    private final LawInForce law;
    private final DateOrder dates;
    private final Removals removals;
    private final Register register;
    private final FormBinder binder;

    RecordDisciplineDecision(
            MembershipRules rules,
            LawInForce law,
            DateOrder dates,
            Removals removals,
            Register register,
            FormBinder binder) {
        this.rules = rules;
        this.law = law;
        this.dates = dates;
        this.removals = removals;
        this.register = register;
        this.binder = binder;
    }

    /** What was concluded: a measure, nothing, or that the person has to be removed. */
    enum Result implements Labelled {
        REPRIMAND(DisciplineMeasure.REPRIMAND),
        WARNING(DisciplineMeasure.WARNING),
        DISMISSAL(DisciplineMeasure.DISMISSAL),
        EXPULSION(DisciplineMeasure.EXPULSION),
        NONE("Không kỷ luật"),
        REMOVAL("Vi phạm đến mức phải xét xóa tên");

        private final DisciplineMeasure measure;
        private final String label;

        Result(DisciplineMeasure measure) {
            this.measure = measure;
            this.label = measure.label();
        }

        Result(String label) {
            this.measure = null;
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * What the form submits.
     *
     * @param body who concluded, as its paper names it
     * @param paper the decision or the conclusion; may be empty for what goes on to a removal, which has its own papers
     */
    record Form(
            @NotNull Result result,
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 200) String body,
            @Valid OptionalPaper paper,
            @NotBlank @Size(max = 1000) String findings) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        dates.check("decidedOn", DateKind.DISCIPLINE_DECIDED, form.decidedOn(), file, problems);
        if (form.result() == null) {
            return;
        }
        if (form.result() == Result.REMOVAL) {
            removals.checkNoneUnderWay("result", file, problems);
            if (file.stage() == Stage.CONFIRMATION) {
                problems.add(
                        "result", "Đang xét công nhận: ghi kết luận khác, chi bộ đề nghị xóa tên ở bước biểu quyết");
            }
            return;
        }
        binder.validate("paper", form.paper().paper(), problems);
        if (form.result().measure != null) {
            Permit permit = permit(form.result().measure, file, form.decidedOn());
            if (!permit.allowed()) {
                problems.add("result", permit.basis().note(), permit.basis().text());
            }
        }
    }

    private Permit permit(DisciplineMeasure measure, CaseFile file, LocalDate on) {
        return rules.discipline(measure, law.of(file, DateKind.DISCIPLINE_DECIDED, on));
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return form.result() == Result.REMOVAL
                ? List.of()
                : List.of(IssuedPaper.of(
                        PaperKind.DISCIPLINE_DECISION,
                        form.result() == Result.NONE ? NumberSeries.CONCLUSION : NumberSeries.DECISION,
                        context.file().grassrootsCode(),
                        form.paper().paper(),
                        form.decidedOn(),
                        "decidedOn"));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        String note = "%s (%s). %s".formatted(form.result().label(), form.body(), form.findings());
        register.paper(file, PaperKind.DISCIPLINE_DECISION, form.paper().paper(), form.decidedOn(), note);
        file.record(DateKind.DISCIPLINE_DECIDED, form.decidedOn());
        if (form.result() == Result.REMOVAL) {
            removals.propose(file, form.decidedOn(), form.findings());
            return Routing.outcome(StepOutcome.REMOVAL);
        }
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        List<PaperView> proposals = register.papers(file, PaperKind.DISCIPLINE_PROPOSAL);
        return Heading.of(
                file,
                Map.of(
                        "proposal",
                        proposals.isEmpty()
                                ? ""
                                : proposals.get(proposals.size() - 1).note(),
                        "results",
                        choices(file, context.today())));
    }

    /** What the law of the day lets a body conclude. */
    private List<Choice> choices(CaseFile file, LocalDate today) {
        return Arrays.stream(Result.values())
                .filter(result -> result.measure == null
                        || permit(result.measure, file, today).allowed())
                .filter(result -> result != Result.REMOVAL || file.stage() != Stage.CONFIRMATION)
                .map(Choice::of)
                .toList();
    }
}
