package vn.ketnap.admission.admission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.DateKind;
import vn.ketnap.admission.DateOrder;
import vn.ketnap.admission.IssuedPaper;
import vn.ketnap.admission.NumberSeries;
import vn.ketnap.admission.PaperKind;
import vn.ketnap.admission.PaperView;
import vn.ketnap.admission.Register;
import vn.ketnap.admission.Routing;
import vn.ketnap.admission.Shown;
import vn.ketnap.admission.Step;
import vn.ketnap.admission.StepContext;
import vn.ketnap.admission.block.Paper;
import vn.ketnap.platform.DateMeaning;
import vn.ketnap.platform.Problems;

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
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.checkPast("consentedOn", form.consentedOn(), problems);
        if (form.newLimit() == null) {
            return;
        }
        if (form.consentedOn() != null && form.newLimit().isBefore(form.consentedOn())) {
            problems.add("newLimit", "Hạn mới không được trước ngày văn bản");
        }
        limit.regular(context.file(), Map.of())
                .filter(due -> !form.newLimit().isAfter(due))
                .ifPresent(due ->
                        problems.add("newLimit", "Hạn mới phải sau hạn theo quy định %s".formatted(Shown.date(due))));
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
                "Hạn mới " + Shown.date(form.newLimit()));
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
                        .map(Shown::date)
                        .orElse("chưa tính được vì chi bộ chưa ghi ngày nhận quyết định"));
        return known;
    }
}
