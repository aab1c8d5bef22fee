package vn.ketnap.procedure.dossier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.check.LocalLaw;
import vn.ketnap.procedure.consent.Consents;
import vn.ketnap.procedure.consent.ReligionLetters;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.LastSigners;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.ResolutionView;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.LocalRule;
import vn.ketnap.regulation.Matter;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.StepIds;

/** The grassroots committee allows the procedure of admission to begin (38-HD/BTCTW, I.1.1). */
@Component
class AuthorizeDossier implements Step<AuthorizeDossier.Form> {

    private final DateOrder dates;
    private final Register register;
    private final Regulations regulations;
    private final EarlyWarnings warnings;
    private final LawInForce law;
    private final Consents consents;
    private final LastSigners signers;
    private final LocalLaw local;

    AuthorizeDossier(
            DateOrder dates,
            Register register,
            Regulations regulations,
            EarlyWarnings warnings,
            LawInForce law,
            Consents consents,
            LastSigners signers,
            LocalLaw local) {
        this.signers = signers;
        this.dates = dates;
        this.register = register;
        this.regulations = regulations;
        this.warnings = warnings;
        this.law = law;
        this.consents = consents;
        this.local = local;
    }

    /** What the committee decides; the names are the outcomes at the gateway. */
    enum Decision {
        AUTHORIZED,
        RETURNED,
        REFUSED
    }

    /**
     * What the form submits.
     *
     * @param resultsMet whether the person has the results of study or work that the province asks for
     */
    record Form(
            @NotNull Decision decision,
            @NotNull LocalDate decidedOn,
            @Size(max = 60) String paperNumber,
            @NotBlank @Size(max = 120) String paperSigner,
            @Size(max = 500) String reason,
            Boolean resultsMet,
            @Valid ReligionLetters religion) {

        /** A return has no number of its own. */
        private Paper paper() {
            return new Paper(decision == Decision.RETURNED ? null : paperNumber, paperSigner);
        }
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("decidedOn", DateKind.DOSSIER_AUTHORIZED, form.decidedOn(), context.file(), problems);
        if (form.decision() == null) {
            return;
        }
        if (form.decision() != Decision.RETURNED) {
            problems.require("paperNumber", form.paperNumber(), "Ghi số, ký hiệu nghị quyết của đảng ủy");
        }
        if (form.decision() != Decision.AUTHORIZED) {
            problems.require("reason", form.reason(), "Ghi rõ lý do để chi bộ biết phải làm gì tiếp");
            return;
        }
        checkProposal(context.file(), problems);
        if (form.decidedOn() != null) {
            warnings.check("decidedOn", context.file(), form.decidedOn(), problems);
            checkResults(form, context.file(), problems);
        }
        consents.check(context.file(), StepIds.AUTHORIZE_DOSSIER, form.religion(), form.decidedOn(), problems);
    }

    private void checkResults(Form form, CaseFile file, Problems problems) {
        if (!Boolean.TRUE.equals(form.resultsMet())) {
            local.inForce(LocalRule.RESULTS, file, form.decidedOn())
                    .map(LocalRule::basis)
                    .ifPresent(basis -> problems.warn("resultsMet", basis.note(), basis.text()));
        }
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.of(
                PaperKind.DOSSIER_AUTHORIZATION,
                NumberSeries.RESOLUTION,
                context.file().grassrootsCode(),
                form.paper(),
                form.decidedOn(),
                "decidedOn"));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        register.paper(
                file,
                PaperKind.DOSSIER_AUTHORIZATION,
                form.paper(),
                form.decidedOn(),
                form.decision() == Decision.AUTHORIZED ? null : form.reason());
        switch (form.decision()) {
            case AUTHORIZED -> {
                consents.enter(file, StepIds.AUTHORIZE_DOSSIER, form.religion(), context.today());
                file.record(DateKind.DOSSIER_AUTHORIZED, form.decidedOn());
            }
            case REFUSED -> file.close(CaseStatus.REFUSED, form.decidedOn(), form.reason());
            case RETURNED -> {
                // The cell proposes again; nothing is dated by a return.
            }
        }
        return Routing.outcome(form.decision());
    }

    /** The cell's vote that the committee decides on, and the letters it needs first. */
    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> known =
                new HashMap<>(consents.prefill(context.file(), StepIds.AUTHORIZE_DOSSIER, ReligionLetters.NONE));
        known.putAll(signers.ofGrassroots("paperSigner", context.file()));
        known.put(
                "resultsAsked",
                local.inForce(LocalRule.RESULTS, context.file(), context.today())
                        .isPresent());
        register.lastVote(context.file(), ResolutionKind.DOSSIER_PROPOSAL)
                .ifPresent(vote -> known.put("proposal", vote.citation()));
        return known;
    }

    private void checkProposal(CaseFile file, Problems problems) {
        boolean proposed = register.lastVote(file, ResolutionKind.DOSSIER_PROPOSAL)
                .filter(ResolutionView::reached)
                .isPresent();
        if (!proposed) {
            problems.add(
                    "decision",
                    "Chi bộ chưa đủ số phiếu đề nghị: chọn trả lại hoặc không cho làm hồ sơ",
                    regulations
                            .requiredVote(Body.CELL, Matter.DOSSIER, law.of(file, DateKind.DOSSIER_AUTHORIZED, null))
                            .basis()
                            .text());
        }
    }
}
