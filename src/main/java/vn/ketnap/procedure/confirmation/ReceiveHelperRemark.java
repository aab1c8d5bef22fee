package vn.ketnap.procedure.confirmation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.MemberView;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.OwnWords;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.procedure.step.EarlierFindings;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/**
 * The helper's remark comes in (06-HD/TW, 4.3). A helper who was replaced handed in his or her own before leaving, see the
 * incidents.
 */
@Component
class ReceiveHelperRemark implements Step<ReceiveHelperRemark.Form> {

    private static final int LONGEST = 800;

    private final CaseBinding binding;
    private final DateOrder dates;
    private final Helpers helpers;
    private final Register register;
    private final Articles articles;
    private final EarlierFindings findings;

    ReceiveHelperRemark(
            CaseBinding binding,
            DateOrder dates,
            Helpers helpers,
            Register register,
            Articles articles,
            EarlierFindings findings) {
        this.findings = findings;
        this.binding = binding;
        this.dates = dates;
        this.helpers = helpers;
        this.register = register;
        this.articles = articles;
    }

    /** What the helper proposes. */
    enum Proposal {
        CONFIRM("đề nghị công nhận chính thức"),
        NOT_YET("chưa đề nghị công nhận");

        private final String label;

        Proposal(String label) {
            this.label = label;
        }
    }

    /** What the form submits; the writer is chosen only where the case knows no helper. */
    record Form(
            Long helper,
            @NotNull LocalDate remarkedOn,
            @OwnWords @NotBlank @Size(max = LONGEST) String strengths,
            @NotBlank @Size(max = LONGEST) String weaknesses,
            @NotNull Proposal proposal) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        String law = binding.lawOn(form.remarkedOn(), context.file());
        dates.check("remarkedOn", DateKind.HELPER_REMARK, form.remarkedOn(), context.file(), law, problems);
        problems.require("helper", writer(form, context), "Chọn đảng viên chính thức được phân công giúp đỡ");
        if (!helpers.mayRemark(context.actor(), context.file())) {
            problems.add(
                    "helper",
                    "Chỉ đảng viên được phân công giúp đỡ người này hoặc bí thư chi bộ ghi nhận xét",
                    articles.of(Requirement.HELPER_REMARK, law));
        }
        if (context.file().helperId() == null) {
            helpers.checkHelper(
                    "helper",
                    form.helper(),
                    context.file(),
                    form.remarkedOn(),
                    articles.of(Requirement.HELPER_REMARK, law),
                    problems);
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        long writer = writer(form, context);
        String note = "Ưu điểm: %s%nKhuyết điểm và vấn đề cần lưu ý: %s%nĐề xuất: %s"
                .formatted(form.strengths(), form.weaknesses(), form.proposal().label);
        register.paperOf(context.file(), PaperKind.HELPER_REMARK, writer, form.remarkedOn(), note);
        context.file().assignHelper(writer);
        context.file().record(DateKind.HELPER_REMARK, form.remarkedOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Long known = context.file().helperId();
        String name = helpers.member(known).map(MemberView::fullName).orElse("chưa phân công");
        List<Choice> choices = known == null ? helpers.choices(context.file().cellCode()) : List.of();
        String assigned = context.file()
                .date(DateKind.HELPER_ASSIGNED)
                .map(DateFormats::date)
                .orElse("chưa ghi");
        Map<String, Object> shown = Heading.of(
                context.file(),
                Map.of(
                        "helperName", name,
                        "helperSince", assigned,
                        "helperKnown", known != null,
                        "helpers", choices));
        shown.putAll(findings.forHelper(context.file(), LONGEST));
        return shown;
    }

    private static Long writer(Form form, StepContext context) {
        Long known = context.file().helperId();
        return known == null ? form.helper() : known;
    }
}
