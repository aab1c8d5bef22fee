package vn.ketnap.procedure.admission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.vocabulary.DateKind;

/** The grassroots committee adds what the organisation board asked for (06-HD/TW, 3.7 a). */
@Component
class SupplementDossier implements Step<SupplementDossier.Form> {

    private final DateOrder dates;
    private final Register register;

    SupplementDossier(DateOrder dates, Register register) {
        this.dates = dates;
        this.register = register;
    }

    /** What the form submits. */
    record Form(@NotNull LocalDate suppliedOn, @NotBlank @Size(max = 2000) String added) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.checkPast("suppliedOn", form.suppliedOn(), problems);
        context.file()
                .date(DateKind.DOSSIER_RECEIVED)
                .filter(received ->
                        form.suppliedOn() != null && form.suppliedOn().isBefore(received))
                .ifPresent(received -> problems.add(
                        "suppliedOn", "Phải từ ngày nhận hồ sơ %s trở đi".formatted(DateFormats.date(received))));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        register.paper(context.file(), PaperKind.DOSSIER_SUPPLEMENT, form.suppliedOn(), form.added());
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        List<PaperView> appraisals = register.papers(context.file(), PaperKind.DOSSIER_APPRAISAL);
        return Map.of(
                "asked",
                appraisals.isEmpty()
                        ? ""
                        : appraisals.get(appraisals.size() - 1).note());
    }
}
