package vn.ketnap.procedure.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.MemberView;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/** The cell that received the person assigns a helper, without the time together (06-HD/TW, 3.9; 294-QĐ/TW, 3.2.2). */
@Component
class AssignNewHelper implements Step<AssignNewHelper.Form> {

    private final Transfers transfers;
    private final Helpers helpers;
    private final Register register;
    private final DateOrder dates;
    private final Articles articles;

    AssignNewHelper(Transfers transfers, Helpers helpers, Register register, DateOrder dates, Articles articles) {
        this.transfers = transfers;
        this.helpers = helpers;
        this.register = register;
        this.dates = dates;
        this.articles = articles;
    }

    /** What the form submits: the resolution of the cell and the member it assigns. */
    record Form(@Valid Paper paper, @NotNull LocalDate assignedOn, @NotNull Long helper) {}

    @Override
    public boolean goesOnInTransfer() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        dates.checkPast("assignedOn", form.assignedOn(), problems);
        file.date(DateKind.TRANSFER_RECEIVED)
                .filter(received ->
                        form.assignedOn() != null && form.assignedOn().isBefore(received))
                .ifPresent(received -> problems.add(
                        "assignedOn", "Phải từ ngày tiếp nhận %s trở đi".formatted(DateFormats.date(received))));
        helpers.checkHelper(
                "helper",
                form.helper(),
                file,
                form.assignedOn(),
                articles.of(Requirement.REPLACED_HELPER, file),
                problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.of(
                PaperKind.HELPER_ASSIGNMENT,
                NumberSeries.RESOLUTION,
                context.file().cellCode(),
                form.paper(),
                form.assignedOn(),
                "assignedOn"));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        String name = helpers.member(form.helper()).map(MemberView::fullName).orElseThrow();
        register.paper(
                file,
                PaperKind.HELPER_ASSIGNMENT,
                form.paper(),
                form.assignedOn(),
                "%s giúp đỡ người từ nơi khác chuyển đến".formatted(name));
        file.assignHelper(form.helper());
        transfers.helperAssigned(file, form.assignedOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        return Map.of(
                "shownPerson",
                file.applicant().fullName(),
                "receivedOn",
                file.date(DateKind.TRANSFER_RECEIVED).map(DateFormats::date).orElse(""),
                "helpers",
                helpers.choices(file.cellCode()));
    }
}
