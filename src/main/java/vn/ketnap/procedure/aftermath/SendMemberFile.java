package vn.ketnap.procedure.aftermath;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.vocabulary.DateKind;

/** The committee reports that a probationary member died or was removed, and sends the file up (06-HD/TW, 8.3). */
@Component
class SendMemberFile implements Step<SendMemberFile.Form> {

    private final DateOrder dates;
    private final Register register;

    SendMemberFile(DateOrder dates, Register register) {
        this.dates = dates;
        this.register = register;
    }

    /** What the form submits. */
    record Form(@Valid Paper paper, @NotNull LocalDate sentOn) {}

    @Override
    public boolean followsEnd() {
        return true;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("sentOn", DateKind.FILE_SENT_UP, form.sentOn(), context.file(), problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.of(
                PaperKind.MEMBER_FILE_LETTER,
                NumberSeries.LETTER,
                context.file().grassrootsCode(),
                form.paper(),
                form.sentOn(),
                "sentOn"));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        register.paper(
                file,
                PaperKind.MEMBER_FILE_LETTER,
                form.paper(),
                form.sentOn(),
                file.status().label());
        file.record(DateKind.FILE_SENT_UP, form.sentOn());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        return Map.of(
                "shownPerson",
                file.applicant().fullName(),
                "ended",
                file.status().label(),
                "noticedOn",
                file.date(DateKind.FILE_NOTICE).map(DateFormats::date).orElse(""));
    }
}
