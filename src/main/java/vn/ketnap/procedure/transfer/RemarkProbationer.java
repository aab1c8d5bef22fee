package vn.ketnap.procedure.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.MemberView;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/**
 * A probationary member leaves with the remarks of the old cell and committee on the self-review, that of the helper, and a
 * letter of introduction (06-HD/TW, 3.10).
 */
@Component
class RemarkProbationer implements Step<RemarkProbationer.Form> {

    private final Transfers transfers;
    private final Register register;
    private final DateOrder dates;
    private final Helpers helpers;
    private final Articles articles;

    RemarkProbationer(Transfers transfers, Register register, DateOrder dates, Helpers helpers, Articles articles) {
        this.transfers = transfers;
        this.register = register;
        this.dates = dates;
        this.helpers = helpers;
        this.articles = articles;
    }

    /**
     * What the form submits.
     *
     * @param helperRemark what the helper wrote before the member leaves; only where there is a helper
     */
    record Form(
            @NotNull LocalDate selfReviewOn,
            @NotBlank @Size(max = 2000) String cellRemark,
            @NotBlank @Size(max = 2000) String committeeRemark,
            @Size(max = 2000) String helperRemark,
            LocalDate remarkedOn,
            @Valid Paper paper,
            @NotNull LocalDate sentOn) {}

    @Override
    public boolean goesOnInTransfer() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        dates.check("sentOn", DateKind.TRANSFER_SENT, form.sentOn(), file, problems);
        checkNotAfter("selfReviewOn", form.selfReviewOn(), form.sentOn(), problems);
        if (file.helperId() != null) {
            String article = articles.of(Requirement.REPLACED_HELPER_REMARK, file);
            if (form.helperRemark() == null || form.helperRemark().isBlank()) {
                problems.add(
                        "helperRemark", "Người giúp đỡ phải nhận xét trước khi đảng viên dự bị chuyển đi", article);
            }
            problems.require("remarkedOn", form.remarkedOn());
            checkNotAfter("remarkedOn", form.remarkedOn(), form.sentOn(), problems);
        }
    }

    private void checkNotAfter(String field, LocalDate on, LocalDate sentOn, Problems problems) {
        dates.checkPast(field, on, problems);
        if (on != null && sentOn != null && on.isAfter(sentOn)) {
            problems.add(field, "Phải có trước khi giới thiệu đi");
        }
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.of(
                PaperKind.MEMBER_INTRODUCTION_ON_MOVE,
                NumberSeries.LETTER,
                context.file().grassrootsCode(),
                form.paper(),
                form.sentOn(),
                "sentOn"));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        register.paper(file, PaperKind.SELF_REVIEW_ON_MOVE, form.selfReviewOn(), null);
        register.paper(file, PaperKind.CELL_REMARK, form.sentOn(), form.cellRemark());
        register.paper(file, PaperKind.COMMITTEE_REMARK, form.sentOn(), form.committeeRemark());
        if (file.helperId() != null) {
            register.paperOf(file, PaperKind.HELPER_REMARK, file.helperId(), form.remarkedOn(), form.helperRemark());
        }
        register.paper(
                file,
                PaperKind.MEMBER_INTRODUCTION_ON_MOVE,
                form.paper(),
                form.sentOn(),
                "Nơi đến: " + transfers.of(file).toName());
        file.record(DateKind.MEMBER_REFERRED, form.sentOn());
        return transfers.sent(file, form.sentOn());
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        CaseTransfer move = transfers.of(file);
        Map<String, Object> known = new HashMap<>();
        known.put("destination", move.toName());
        known.put("toDo", move.oldSide());
        known.put(
                "helperName",
                helpers.member(file.helperId()).map(MemberView::fullName).orElse(null));
        return Heading.of(file, known);
    }
}
