package vn.ketnap.procedure.confirmation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.ResolutionView;
import vn.ketnap.procedure.removal.Removals;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/** The competent committee says how to go on after so many failed votes that it had to be told (294-QĐ/TW, 4.2.3). */
@Component
class DecideThirdFailedVote implements Step<DecideThirdFailedVote.Form> {

    private final DateOrder dates;
    private final Register register;
    private final Removals removals;
    private final ConfirmationFacts facts;
    private final Articles articles;

    DecideThirdFailedVote(
            DateOrder dates, Register register, Removals removals, ConfirmationFacts facts, Articles articles) {
        this.dates = dates;
        this.register = register;
        this.removals = removals;
        this.facts = facts;
        this.articles = articles;
    }

    /** How the case goes on. */
    enum Action {
        CONFIRM,
        REMOVAL,
        VOTE_AGAIN
    }

    /** What the form submits. */
    record Form(
            @NotNull Action action,
            @NotNull LocalDate decidedOn,
            @Valid Paper paper,
            @NotBlank @Size(max = 500) String reason) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        removals.checkNoneUnderWay("action", context.file(), problems);
        dates.checkPast("decidedOn", form.decidedOn(), problems);
        lastVote(context.file())
                .filter(last -> form.decidedOn() != null && form.decidedOn().isBefore(last))
                .ifPresent(last -> problems.add(
                        "decidedOn",
                        "Kết luận phải từ ngày %s trở đi (lần biểu quyết sau cùng)".formatted(DateFormats.date(last)),
                        articles.of(Requirement.THIRD_FAILED_VOTE, context.file())));
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
        CaseFile file = context.file();
        register.paper(file, PaperKind.FAILED_VOTE_DECISION, form.paper(), form.decidedOn(), form.reason());
        if (form.action() == Action.REMOVAL) {
            removals.propose(file, form.decidedOn(), form.reason());
        } else if (form.action() == Action.CONFIRM && cellFailed(file)) {
            file.record(DateKind.FAILED_VOTE_CONFIRMED, form.decidedOn());
        }
        return Routing.outcome(form.action());
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return facts.of(context.file());
    }

    /** A resolution of the cell has already started the limit of the decision (294-QĐ/TW, 4.3.1). */
    private boolean cellFailed(CaseFile file) {
        return register.lastVoteOfProceeding(file, ResolutionKind.CELL_CONFIRMATION)
                .filter(ResolutionView::reached)
                .isEmpty();
    }

    private Optional<LocalDate> lastVote(CaseFile file) {
        return Stream.of(ResolutionKind.CELL_CONFIRMATION, ResolutionKind.COMMITTEE_CONFIRMATION)
                .map(kind ->
                        register.lastVote(file, kind).map(ResolutionView::date).orElse(null))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }
}
