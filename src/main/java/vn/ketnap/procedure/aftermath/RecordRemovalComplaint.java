package vn.ketnap.procedure.aftermath;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.DueDates;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/** The removed person complains in time, or the time passes without a complaint that is taken (294-QĐ/TW, 8.2). */
@Component
class RecordRemovalComplaint implements Step<RecordRemovalComplaint.Form> {

    private static final String LIMIT = "T33";

    private final DateOrder dates;
    private final DueDates due;
    private final LawInForce law;
    private final Register register;
    private final Articles articles;

    RecordRemovalComplaint(DateOrder dates, DueDates due, LawInForce law, Register register, Articles articles) {
        this.dates = dates;
        this.due = due;
        this.law = law;
        this.register = register;
        this.articles = articles;
    }

    /** What came of the time to complain. */
    enum Action {
        FILED,
        NONE
    }

    /** To whom the complaint goes. */
    enum Addressee {
        SUPERIOR,
        CENTRAL
    }

    /** What the form submits: all of a complaint that is taken, nothing but perhaps a remark of none. */
    record Form(@NotNull Action action, LocalDate filedOn, Addressee addressee, @Size(max = 1000) String content) {}

    @Override
    public boolean followsEnd() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        Optional<LocalDate> last = lastDay(file);
        if (form.action() == Action.FILED) {
            problems.require("filedOn", form.filedOn(), "Ghi ngày nhận đơn khiếu nại");
            problems.require("addressee", form.addressee(), "Chọn cấp giải quyết");
            problems.require("content", form.content(), "Ghi nội dung khiếu nại");
            dates.check("filedOn", DateKind.COMPLAINT_RECEIVED, form.filedOn(), file, problems);
            last.filter(day -> form.filedOn() != null && form.filedOn().isAfter(day))
                    .ifPresent(day -> problems.add(
                            "filedOn",
                            "Hạn khiếu nại là ngày %s: khiếu nại sau ngày ấy không được thụ lý"
                                    .formatted(DateFormats.date(day)),
                            articles.of(Requirement.COMPLAINT, file)));
        } else if (form.action() == Action.NONE
                && last.filter(context.today()::isAfter).isEmpty()) {
            problems.add(
                    "action",
                    "Còn trong hạn khiếu nại đến ngày %s".formatted(shown(last)),
                    articles.of(Requirement.COMPLAINT, file));
        }
    }

    /** Empty before it is known when the person received the decision. */
    private Optional<LocalDate> lastDay(CaseFile file) {
        return file.date(DateKind.REMOVAL_RECEIVED)
                .flatMap(heard -> due.dueOn(file, LIMIT, law.of(file, DateKind.REMOVAL_RECEIVED, heard), Map.of()));
    }

    private static String shown(Optional<LocalDate> last) {
        return last.map(DateFormats::date).orElse("chưa xác định (chưa ghi ngày nhận quyết định)");
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        if (form.action() == Action.NONE) {
            // The time ended on its last day, whenever somebody writes it down.
            file.record(DateKind.COMPLAINT_PERIOD_OVER, lastDay(file).orElseThrow());
            return Routing.outcome(Action.NONE);
        }
        register.paper(file, PaperKind.REMOVAL_COMPLAINT, form.filedOn(), form.content());
        file.record(DateKind.COMPLAINT_PERIOD_OVER, form.filedOn());
        file.record(DateKind.COMPLAINT_RECEIVED, form.filedOn());
        if (form.addressee() == Addressee.CENTRAL) {
            file.record(DateKind.COMPLAINT_TO_CENTRAL, form.filedOn());
        }
        return Routing.outcome(Action.FILED);
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> shown = Removed.shown(context.file());
        shown.put("lastDay", shown(lastDay(context.file())));
        return shown;
    }
}
