package vn.ketnap.procedure.dossier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/** The cell takes the application that the person wrote by hand; the dossier's validity counts from its date (06-HD/TW, 3.2). */
@Component
class ReceiveApplication implements Step<ReceiveApplication.Form> {

    private final DateOrder dates;
    private final Register register;
    private final Articles articles;

    ReceiveApplication(DateOrder dates, Register register, Articles articles) {
        this.dates = dates;
        this.register = register;
        this.articles = articles;
    }

    /**
     * What the form submits.
     *
     * @param sympathizerAsResolved whether the person wrote the day on which the cell resolved that he or she is a sympathiser
     */
    record Form(
            @NotNull LocalDate appliedOn,
            Boolean sympathizerAsResolved,
            Boolean handwritten,
            @Size(max = 1000) String note) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("appliedOn", DateKind.APPLICATION, form.appliedOn(), context.file(), problems);
        checkSympathizerDate(form.sympathizerAsResolved(), context.file(), problems);
        if (!Boolean.TRUE.equals(form.handwritten())) {
            problems.warn(
                    "handwritten",
                    "Đơn phải do người xin vào Đảng tự tay viết",
                    articles.of(Requirement.APPLICATION, context.file()));
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        register.paper(
                file,
                PaperKind.APPLICATION,
                new Paper(null, file.applicant().fullName()),
                form.appliedOn(),
                form.note());
        file.record(DateKind.APPLICATION, form.appliedOn());
        file.record(DateKind.DOSSIER_START, form.appliedOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return Map.of("sympathizerSince", sympathizerSince(context.file()));
    }

    private void checkSympathizerDate(Boolean asResolved, CaseFile file, Problems problems) {
        if (!Boolean.TRUE.equals(asResolved)) {
            problems.add(
                    "sympathizerAsResolved",
                    "Nghị quyết của chi bộ là ngày %s, đơn ghi ngày khác thì đề nghị viết lại đơn"
                            .formatted(sympathizerSince(file)),
                    articles.of(Requirement.APPLICATION, file));
        }
    }

    private static String sympathizerSince(CaseFile file) {
        return file.date(DateKind.SYMPATHIZER_RESOLUTION).map(DateFormats::date).orElse("chưa ghi");
    }
}
