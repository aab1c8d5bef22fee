package vn.ketnap.procedure.dossier;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
     * @param sympathizerOn the date of becoming a sympathiser as the person wrote it
     */
    record Form(
            @NotNull LocalDate appliedOn,
            @NotNull LocalDate sympathizerOn,
            Boolean handwritten,
            @Size(max = 1000) String note) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("appliedOn", DateKind.APPLICATION, form.appliedOn(), context.file(), problems);
        checkSympathizerDate(form.sympathizerOn(), context.file(), problems);
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

    private void checkSympathizerDate(LocalDate written, CaseFile file, Problems problems) {
        LocalDate resolved = file.date(DateKind.SYMPATHIZER_RESOLUTION).orElse(null);
        if (written != null && resolved != null && !written.equals(resolved)) {
            problems.add(
                    "sympathizerOn",
                    "Đơn ghi được xét là cảm tình Đảng ngày %s, nghị quyết của chi bộ là ngày %s: đề nghị viết lại đơn"
                            .formatted(DateFormats.date(written), DateFormats.date(resolved)),
                    articles.of(Requirement.APPLICATION, file));
        }
    }
}
