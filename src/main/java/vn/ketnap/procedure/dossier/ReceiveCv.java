package vn.ketnap.procedure.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.LastSigners;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/**
 * The committee takes the curriculum vitae that the person declared and stamps across pages and photo; nobody remarks or
 * certifies before the verification (06-HD/TW, 3.4 d).
 */
@Component
class ReceiveCv implements Step<ReceiveCv.Form> {

    private final DateOrder dates;
    private final Register register;
    private final Articles articles;
    private final LastSigners signers;

    ReceiveCv(DateOrder dates, Register register, Articles articles, LastSigners signers) {
        this.signers = signers;
        this.dates = dates;
        this.register = register;
        this.articles = articles;
    }

    /**
     * What the form submits.
     *
     * @param historyContinuous whether item 15 tells every month of the person's life, or why one is missing
     * @param everyPageStamped whether the stamp runs across every page and the photo
     */
    record Form(
            @NotNull LocalDate declaredOn,
            @NotNull LocalDate stampedOn,
            @NotBlank @Size(max = 120) String stampedBy,
            Boolean everyPageStamped,
            Boolean handwritten,
            Boolean historyContinuous) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        dates.check("declaredOn", DateKind.CV_DECLARED, form.declaredOn(), file, problems);
        Map<DateKind, LocalDate> together = new HashMap<>();
        if (form.declaredOn() != null) {
            together.put(DateKind.CV_DECLARED, form.declaredOn());
        }
        dates.check("stampedOn", DateKind.CV_STAMPED, form.stampedOn(), file, together, problems);
        if (!Boolean.TRUE.equals(form.everyPageStamped())) {
            problems.add(
                    "everyPageStamped",
                    "Đóng dấu giáp lai đủ các trang và ảnh rồi mới gửi lý lịch đi thẩm tra",
                    articles.of(Requirement.CV_STAMP, file));
        }
        if (!Boolean.TRUE.equals(form.handwritten())) {
            problems.warn(
                    "handwritten",
                    "Lý lịch phải do người xin vào Đảng tự khai, tự tay viết",
                    articles.of(Requirement.CV_DECLARATION, file));
        }
        if (!Boolean.TRUE.equals(form.historyContinuous())) {
            problems.warn(
                    "historyContinuous",
                    "Mục 15 phải ghi liên tục theo tháng, năm; thời gian ngắt quãng phải nói rõ",
                    articles.of(Requirement.CV_HISTORY, file));
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        register.paper(context.file(), PaperKind.CV, new Paper(null, form.stampedBy()), form.declaredOn(), null);
        context.file().record(DateKind.CV_DECLARED, form.declaredOn());
        context.file().record(DateKind.CV_STAMPED, form.stampedOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return Map.copyOf(signers.ofStamps("stampedBy", context.file()));
    }
}
