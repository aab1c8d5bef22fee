package vn.ketnap.procedure.aftermath;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.vocabulary.DateKind;

/** The body that answers a complaint keeps the removal or takes it back; then probation goes on (294-QĐ/TW, 8.2). */
@Component
class AnswerComplaint implements Step<AnswerComplaint.Form> {

    private static final List<DateKind> COUNTED_FROM = List.of(DateKind.CEREMONY, DateKind.PROBATION_ENDED);

    private final DateOrder dates;
    private final Register register;
    private final CaseDesk cases;

    AnswerComplaint(DateOrder dates, Register register, CaseDesk cases) {
        this.dates = dates;
        this.register = register;
        this.cases = cases;
    }

    /** What becomes of the removal. */
    enum Result {
        STANDS,
        WITHDRAWN
    }

    /** What the form submits; the paper is that of the body that answered, which need not use the application. */
    record Form(
            @NotNull Result result,
            @NotBlank @Size(max = 200) String body,
            @Valid Paper paper,
            @NotNull LocalDate answeredOn,
            @NotBlank @Size(max = 1000) String content) {}

    @Override
    public boolean followsEnd() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        dates.check("answeredOn", DateKind.COMPLAINT_ANSWERED, form.answeredOn(), file, problems);
        if (form.result() == Result.WITHDRAWN && cases.bars(file.citizenId())) {
            problems.add("result", "Người này đã có hồ sơ khác đang chạy: khép hồ sơ ấy trước");
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        register.paper(
                file,
                PaperKind.COMPLAINT_ANSWER,
                form.paper(),
                form.answeredOn(),
                "%s: %s. %s"
                        .formatted(
                                form.body(),
                                form.result() == Result.STANDS ? "giữ việc xóa tên" : "hủy quyết định xóa tên",
                                form.content()));
        file.record(DateKind.COMPLAINT_ANSWERED, form.answeredOn());
        if (form.result() == Result.WITHDRAWN) {
            register.annotate(file, PaperKind.REMOVAL_DECISION, "Đã hủy khi giải quyết khiếu nại");
            file.withdraw(DateKind.REMOVAL_DECISION);
            file.reopen();
            // What counted from these days was ended with the case and runs again.
            COUNTED_FROM.forEach(kind -> file.date(kind).ifPresent(day -> file.record(kind, day)));
        }
        return Routing.outcome(form.result());
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> shown = Removed.shown(context.file());
        List<PaperView> complaints = register.papers(context.file(), PaperKind.REMOVAL_COMPLAINT);
        shown.put(
                "complaint",
                complaints.isEmpty()
                        ? ""
                        : complaints.get(complaints.size() - 1).note());
        return shown;
    }
}
