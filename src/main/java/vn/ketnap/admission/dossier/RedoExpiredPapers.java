package vn.ketnap.admission.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.DateKind;
import vn.ketnap.admission.DateOrder;
import vn.ketnap.admission.PaperKind;
import vn.ketnap.admission.PaperValidity;
import vn.ketnap.admission.Register;
import vn.ketnap.admission.Routing;
import vn.ketnap.admission.Step;
import vn.ketnap.admission.StepContext;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.DocumentKind;

/** A dossier that grew too old gets new introductions and opinions, and a verification of what changed (06-HD/TW, 5.4 a). */
@Component
class RedoExpiredPapers implements Step<RedoExpiredPapers.Form> {

    private final RecordIntroductions introductions;
    private final PaperValidity validity;
    private final DateOrder dates;
    private final Register register;

    RedoExpiredPapers(RecordIntroductions introductions, PaperValidity validity, DateOrder dates, Register register) {
        this.introductions = introductions;
        this.validity = validity;
        this.dates = dates;
        this.register = register;
    }

    /** What the form submits: the introductions as at first, new opinions, and a verification when something changed. */
    record Form(
            @Valid MemberIntroduction first,
            @NotNull LocalDate assignedOn,
            @Valid MemberIntroduction second,
            Boolean relative,
            @Valid UnionIntroduction union,
            @NotNull LocalDate opinionsOn,
            @NotBlank @Size(max = 2000) String opinions,
            Boolean changed,
            LocalDate verifiedOn,
            @Size(max = 2000) String verification) {

        RecordIntroductions.Form introductions() {
            return new RecordIntroductions.Form(first, assignedOn, second, relative, union);
        }
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        introductions.check(form.introductions(), context, problems);
        dates.check("opinionsOn", DateKind.OPINIONS, form.opinionsOn(), context.file(), problems);
        checkNew("firstDate", form.first().date(), context, problems);
        checkNew("secondDate", form.second().date(), context, problems);
        checkNew("unionDate", form.union().date(), context, problems);
        checkNew("opinionsOn", form.opinionsOn(), context, problems);
        if (Boolean.TRUE.equals(form.changed())) {
            problems.require("verifiedOn", form.verifiedOn());
            problems.require("verification", form.verification());
            dates.checkPast("verifiedOn", form.verifiedOn(), problems);
        }
    }

    private void checkNew(String field, LocalDate date, StepContext context, Problems problems) {
        if (date != null) {
            validity.checkServes(field, DocumentKind.DOSSIER, date, context.today(), problems);
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        introductions.apply(form.introductions(), context);
        register.paper(file, PaperKind.OPINIONS, form.opinionsOn(), form.opinions());
        file.record(DateKind.OPINIONS, form.opinionsOn());
        if (Boolean.TRUE.equals(form.changed())) {
            register.paper(file, PaperKind.CV_CONCLUSION, form.verifiedOn(), form.verification());
        }
        file.record(DateKind.DOSSIER_START, oldest(form));
        return Routing.onward();
    }

    /** The renewed dossier is as old as its oldest new paper. */
    private static LocalDate oldest(Form form) {
        return Stream.of(form.first().date(), form.second().date(), form.union().date(), form.opinionsOn())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return introductions.prefill(context);
    }
}
