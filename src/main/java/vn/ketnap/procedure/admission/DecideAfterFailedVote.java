package vn.ketnap.procedure.admission;

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
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** The competent committee considers a vote that failed and decides what follows (06-HD/TW, 5.1). */
@Component
class DecideAfterFailedVote implements Step<DecideAfterFailedVote.Form> {

    private final DateOrder dates;
    private final Register register;
    private final EarlierVotes earlier;
    private final Articles articles;

    DecideAfterFailedVote(DateOrder dates, Register register, EarlierVotes earlier, Articles articles) {
        this.dates = dates;
        this.register = register;
        this.earlier = earlier;
        this.articles = articles;
    }

    enum Decision {
        VOTE_AGAIN("Biểu quyết lại"),
        TRAINING("Rèn luyện thêm"),
        REFUSED("Không kết nạp");

        private final String label;

        Decision(String label) {
            this.label = label;
        }
    }

    /** What the form submits. */
    record Form(
            @NotNull Decision decision,
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 500) String reason,
            @Valid Paper paper) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.checkPast("decidedOn", form.decidedOn(), problems);
        earlier.failed(context.file())
                .filter(vote -> form.decidedOn() != null && form.decidedOn().isBefore(vote.date()))
                .ifPresent(vote -> problems.add(
                        "decidedOn",
                        "Phải từ ngày biểu quyết %s trở đi".formatted(DateFormats.date(vote.date())),
                        articles.of(Requirement.FAILED_ADMISSION_VOTE, context.file())));
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.of(
                PaperKind.FAILED_VOTE_DECISION,
                NumberSeries.CONCLUSION,
                context.file().decidingCode(),
                form.paper(),
                form.decidedOn(),
                "decidedOn"));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        register.paper(
                context.file(),
                PaperKind.FAILED_VOTE_DECISION,
                form.paper(),
                form.decidedOn(),
                form.decision().label + ". " + form.reason());
        if (form.decision() == Decision.REFUSED) {
            context.file().close(CaseStatus.REFUSED, form.decidedOn(), form.reason());
        } else if (form.decision() == Decision.TRAINING) {
            context.file().record(DateKind.BACK_TO_TRAINING, form.decidedOn());
        }
        return Routing.outcome(form.decision());
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return Map.of(
                "failedVote",
                earlier.failed(context.file())
                        .map(vote -> "%s %s".formatted(vote.kind().body().label(), vote.citation()))
                        .orElse(""));
    }
}
