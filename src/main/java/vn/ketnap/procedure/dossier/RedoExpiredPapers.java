package vn.ketnap.procedure.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.DateMeaning;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.LocalLaw;
import vn.ketnap.procedure.check.PaperValidity;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.DocumentKind;
import vn.ketnap.regulation.LocalRule;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/** A dossier that grew too old gets new introductions and opinions, and a verification of what changed (06-HD/TW, 5.4 a). */
@Component
class RedoExpiredPapers implements Step<RedoExpiredPapers.Form> {

    private final RecordIntroductions introductions;
    private final RecordOpinions opinions;
    private final PaperValidity validity;
    private final DateOrder dates;
    private final Register register;
    private final Articles articles;
    private final LocalLaw local;

    RedoExpiredPapers(
            RecordIntroductions introductions,
            RecordOpinions opinions,
            PaperValidity validity,
            DateOrder dates,
            Register register,
            Articles articles,
            LocalLaw local) {
        this.introductions = introductions;
        this.opinions = opinions;
        this.validity = validity;
        this.dates = dates;
        this.register = register;
        this.articles = articles;
        this.local = local;
    }

    /**
     * What the form submits: introductions and opinions as at first, and a verification when something changed.
     *
     * @param verifiedOn when the last new answer came, null when nothing changed, like the three after it
     */
    record Form(
            @Valid MemberIntroduction first,
            Boolean assignedAsResolved,
            @DateMeaning(DateMeaning.Kind.LIFE) LocalDate joinedOn,
            @Valid MemberIntroduction second,
            Boolean relative,
            @Valid UnionIntroduction union,
            @NotNull LocalDate concludedOn,
            @NotBlank @Size(max = 120) String signer,
            Boolean noOrganization,
            @Valid Opinion organizations,
            @Valid Opinion residence,
            @Size(max = 200) String exemptionReason,
            @NotBlank @Size(max = 600) String assessment,
            Boolean changed,
            LocalDate verifiedOn,
            @Size(max = 2000) String verification,
            LocalDate certifiedOn,
            @Size(max = 120) String certifiedBy) {

        RecordIntroductions.Form introductions() {
            return new RecordIntroductions.Form(first, assignedAsResolved, joinedOn, second, relative, union);
        }

        RecordOpinions.Form opinions() {
            return new RecordOpinions.Form(
                    concludedOn, signer, noOrganization, organizations, residence, exemptionReason, assessment);
        }

        boolean verifiedAgain() {
            return Boolean.TRUE.equals(changed);
        }
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        introductions.check(form.introductions(), context, problems);
        opinions.check(form.opinions(), context, problems);
        checkNew("firstDate", DateKind.INTRODUCTION, form.first().date(), form, context, problems);
        RecordIntroductions.Form shown = shown(form, context);
        checkNew("secondDate", DateKind.INTRODUCTION, shown.second().date(), form, context, problems);
        checkNew("unionDate", DateKind.INTRODUCTION, shown.union().date(), form, context, problems);
        checkNew("concludedOn", DateKind.OPINIONS, form.concludedOn(), form, context, problems);
        if (form.verifiedAgain()) {
            checkVerification(form, file, problems);
            return;
        }
        local.inForce(LocalRule.VERIFIED_AGAIN, file, context.today())
                .ifPresent(rule ->
                        problems.add("changed", rule.name(), rule.basis().text()));
    }

    /** A new paper serves on its own, is no older than the one it replaces, and follows a new verification. */
    private void checkNew(
            String field, DateKind kind, LocalDate date, Form form, StepContext context, Problems problems) {
        if (date == null) {
            return;
        }
        CaseFile file = context.file();
        validity.checkServes(field, DocumentKind.DOSSIER, date, context.today(), problems);
        file.date(kind)
                .filter(date::isBefore)
                .ifPresent(replaced -> problems.add(
                        field,
                        "Giấy làm lại ngày %s trước giấy cũ ngày %s"
                                .formatted(DateFormats.date(date), DateFormats.date(replaced)),
                        articles.of(Requirement.REDO_OF_EXPIRED_PAPERS, file)));
        if (form.verifiedAgain() && form.verifiedOn() != null && !problems.has(field)) {
            dates.check(field, kind, date, file, Map.of(DateKind.VERIFICATION_REPLIED, form.verifiedOn()), problems);
        }
    }

    /** The new answer comes after the earlier ones, and the committee certifies after it (06-HD/TW, 3.4 d). */
    private void checkVerification(Form form, CaseFile file, Problems problems) {
        problems.require("verifiedOn", form.verifiedOn());
        problems.require("verification", form.verification());
        problems.require("certifiedOn", form.certifiedOn());
        problems.require("certifiedBy", form.certifiedBy());
        dates.check("verifiedOn", DateKind.VERIFICATION_REPLIED, form.verifiedOn(), file, problems);
        LocalDate before = file.date(DateKind.VERIFICATION_REPLIED).orElse(null);
        if (form.verifiedOn() != null && before != null && form.verifiedOn().isBefore(before)) {
            problems.add(
                    "verifiedOn",
                    "Kết quả thẩm tra bổ sung phải từ ngày trả lời lần trước %s trở đi"
                            .formatted(DateFormats.date(before)),
                    articles.of(Requirement.REDO_OF_EXPIRED_PAPERS, file));
        }
        Map<DateKind, LocalDate> together =
                form.verifiedOn() == null ? Map.of() : Map.of(DateKind.VERIFICATION_REPLIED, form.verifiedOn());
        dates.check("certifiedOn", DateKind.CV_CERTIFIED, form.certifiedOn(), file, together, problems);
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        introductions.apply(form.introductions(), context);
        opinions.apply(form.opinions(), context);
        if (form.verifiedAgain()) {
            register.paper(
                    file,
                    PaperKind.CV_CONCLUSION,
                    new Paper(null, form.certifiedBy()),
                    form.certifiedOn(),
                    form.verification());
            file.record(DateKind.VERIFICATION_REPLIED, form.verifiedOn());
            file.record(DateKind.CV_CERTIFIED, form.certifiedOn());
        }
        file.record(DateKind.DOSSIER_START, oldest(shown(form, context), form.concludedOn()));
        return Routing.onward();
    }

    private RecordIntroductions.Form shown(Form form, StepContext context) {
        return form.introductions().shownBy(introductions.rule(form.introductions(), context));
    }

    /** The renewed dossier is as old as its oldest new paper. */
    private static LocalDate oldest(RecordIntroductions.Form introductions, LocalDate opinions) {
        return Stream.of(
                        introductions.first().date(),
                        introductions.second().date(),
                        introductions.union().date(),
                        opinions)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return introductions.prefill(context);
    }
}
