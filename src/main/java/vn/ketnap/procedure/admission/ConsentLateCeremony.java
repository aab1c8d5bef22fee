package vn.ketnap.procedure.admission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.DateMeaning;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.vocabulary.DateKind;

/** The direct superior committee consents to a late ceremony and sets a new last day (294-QĐ/TW, 4.1). */
@Component
class ConsentLateCeremony implements Step<ConsentLateCeremony.Form> {

    private final CeremonyLimit limit;
    private final DateOrder dates;
    private final Register register;

    ConsentLateCeremony(CeremonyLimit limit, DateOrder dates, Register register) {
        this.dates = dates;
        this.limit = limit;
        this.register = register;
    }

    /** What the form submits. */
    record Form(
            @Valid Paper paper,
            @NotNull LocalDate consentedOn,
            @NotNull @DateMeaning(DateMeaning.Kind.PLAN) LocalDate newLimit) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.checkPast("consentedOn", form.consentedOn(), problems);
        if (form.newLimit() != null) {
            limit.checkNew("newLimit", form.newLimit(), form.consentedOn(), context.file(), problems);
        }
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.of(
                PaperKind.LATE_CEREMONY_CONSENT,
                NumberSeries.LETTER,
                context.file().superiorCode(),
                form.paper(),
                form.consentedOn(),
                "consentedOn"));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        register.paper(
                file,
                PaperKind.LATE_CEREMONY_CONSENT,
                form.paper(),
                form.consentedOn(),
                "Hạn mới " + DateFormats.date(form.newLimit()));
        file.record(DateKind.CEREMONY_LIMIT, form.newLimit());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        List<PaperView> reports = register.papers(file, PaperKind.LATE_CEREMONY_REPORT);
        Map<String, Object> known = new LinkedHashMap<>();
        known.put(
                "lateReason",
                reports.isEmpty() ? "" : reports.get(reports.size() - 1).note());
        known.put(
                "due",
                limit.regular(file, Map.of())
                        .map(DateFormats::date)
                        .orElse("chưa tính được vì chi bộ chưa ghi ngày nhận quyết định"));
        return known;
    }
}
