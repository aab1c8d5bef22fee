package vn.ketnap.procedure.annulment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** The committee that decides concludes whether an admission was right, and cancels what was not (294-QĐ/TW, 4.4). */
@Component
class ReviewAdmission implements Step<ReviewAdmission.Form> {

    private final DateOrder dates;
    private final Register register;
    private final Remade remade;
    private final Articles articles;

    ReviewAdmission(DateOrder dates, Register register, Remade remade, Articles articles) {
        this.dates = dates;
        this.register = register;
        this.remade = remade;
        this.articles = articles;
    }

    /** What was concluded. */
    enum Result {
        STANDS,
        WRONG_STANDARD,
        WRONG_PROCEDURE
    }

    /**
     * What the form submits.
     *
     * @param paper the conclusion when the admission stands, else the decision that cancels
     * @param wrongStep what is to be done again; only for a wrong body or procedure
     * @param consentNumber number of the higher committee's written consent; asked for only after the member has come from
     *     another unit, whose committee had decided
     * @param consentOn its date; asked for with its number
     */
    record Form(
            @NotNull Result result,
            WrongStep wrongStep,
            @NotNull LocalDate reviewedOn,
            @Valid Paper paper,
            @NotBlank @Size(max = 1000) String findings,
            @Size(max = 60) String consentNumber,
            LocalDate consentOn) {

        boolean cancels() {
            return result == Result.WRONG_STANDARD || result == Result.WRONG_PROCEDURE;
        }
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        dates.check("reviewedOn", DateKind.RECONSIDERED, form.reviewedOn(), file, problems);
        if (form.result() == Result.WRONG_PROCEDURE) {
            problems.require("wrongStep", form.wrongStep(), "Chọn bước phải làm lại");
            if (form.wrongStep() == WrongStep.COMMITTEE_VOTE && !file.committeeVote()) {
                problems.add("wrongStep", "Đảng ủy cơ sở không biểu quyết đối với hồ sơ này");
            }
        }
        if (form.cancels()) {
            dates.check("reviewedOn", DateKind.DECISION_CANCELLED, form.reviewedOn(), file, problems);
            if (decidedElsewhere(file)) {
                checkConsent(form, file, problems);
            }
        }
    }

    /** The committee that now has the member cancels what another one decided only with consent (38-HD/BTCTW, I.3). */
    private void checkConsent(Form form, CaseFile file, Problems problems) {
        String article = articles.of(Requirement.CANCELLED_ELSEWHERE, file);
        if (form.consentNumber() == null) {
            problems.add("consentNumber", "Nơi khác đã kết nạp: ghi văn bản đồng ý của cấp trên trực tiếp", article);
        }
        problems.require("consentOn", form.consentOn());
        dates.checkPast("consentOn", form.consentOn(), problems);
        if (form.consentOn() != null
                && form.reviewedOn() != null
                && form.consentOn().isAfter(form.reviewedOn())) {
            problems.add("consentOn", "Văn bản đồng ý phải có trước khi hủy", article);
        }
    }

    private static boolean decidedElsewhere(CaseFile file) {
        return file.date(DateKind.MEMBER_REFERRED).isPresent();
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.of(
                form.cancels() ? PaperKind.DECISION_CANCELLATION : PaperKind.RECONSIDERATION,
                form.cancels() ? NumberSeries.DECISION : NumberSeries.CONCLUSION,
                context.file().decidingCode(),
                form.paper(),
                form.reviewedOn(),
                "reviewedOn"));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        file.record(DateKind.RECONSIDERED, form.reviewedOn());
        if (!form.cancels()) {
            register.paper(file, PaperKind.RECONSIDERATION, form.paper(), form.reviewedOn(), form.findings());
            return Routing.outcome(StepOutcome.KEPT);
        }
        if (decidedElsewhere(file)) {
            register.paper(
                    file,
                    PaperKind.PRIOR_CONSENT,
                    new Paper(form.consentNumber(), null),
                    form.consentOn(),
                    "Đồng ý hủy quyết định kết nạp của nơi khác");
        }
        String decision = file.decisionDate().map(DateFormats::date).orElseThrow();
        boolean again = form.result() == Result.WRONG_PROCEDURE;
        register.paper(
                file,
                PaperKind.DECISION_CANCELLATION,
                form.paper(),
                form.reviewedOn(),
                "Hủy quyết định kết nạp ngày %s%s. %s"
                        .formatted(
                                decision,
                                again ? ", làm lại " + form.wrongStep().words() : "",
                                form.findings()));
        file.record(DateKind.DECISION_CANCELLED, form.reviewedOn());
        if (!again) {
            file.close(CaseStatus.CANCELLED, form.reviewedOn(), form.findings());
            return Routing.outcome(StepOutcome.CLOSE);
        }
        remade.begin(file, form.wrongStep(), form.reviewedOn());
        return Routing.outcome(form.wrongStep());
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        List<PaperView> requests = register.papers(file, PaperKind.RECONSIDERATION_REQUEST);
        return Heading.of(
                file,
                Map.of(
                        "asked",
                        requests.isEmpty()
                                ? ""
                                : requests.get(requests.size() - 1).note(),
                        "decidedElsewhere",
                        decidedElsewhere(file),
                        "votes",
                        file.committeeVote()));
    }
}
