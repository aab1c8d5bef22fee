package vn.ketnap.procedure.step;

import java.time.LocalDate;
import java.util.List;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.SectionVote;

/**
 * The section committee reports what it thinks of the cell's resolution, which decides nothing.
 *
 * @param <F> the form with the report
 */
public abstract class SectionAppraisalStep<F extends Record & SectionAppraisalStep.Report> implements Step<F> {

    private final DateOrder dates;
    private final Register register;
    private final PaperKind kind;

    /** @param kind the report, with the date that it sets */
    protected SectionAppraisalStep(DateOrder dates, Register register, PaperKind kind) {
        this.dates = dates;
        this.register = register;
        this.kind = kind;
    }

    /** What each of the forms says. */
    public interface Report {

        LocalDate reportedOn();

        Paper paper();

        /** How the committee voted on it. */
        SectionVote committee();

        /** What the bodies above read of it, Vietnamese. */
        String summary();
    }

    @Override
    public void check(F form, StepContext context, Problems problems) {
        dates.check("reportedOn", kind.date(), form.reportedOn(), context.file(), problems);
        form.committee().check("committee", problems);
    }

    @Override
    public List<IssuedPaper> issued(F form, StepContext context) {
        String section = context.file().sectionCode();
        return List.of(
                IssuedPaper.of(kind, NumberSeries.REPORT, section, form.paper(), form.reportedOn(), "reportedOn"));
    }

    @Override
    public Routing apply(F form, StepContext context) {
        String note = "%s%n%s".formatted(form.summary(), form.committee().text());
        register.paper(context.file(), kind, form.paper(), form.reportedOn(), note);
        context.file().record(kind.date(), form.reportedOn());
        return Routing.onward();
    }
}
