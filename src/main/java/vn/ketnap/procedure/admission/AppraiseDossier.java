package vn.ketnap.procedure.admission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.consent.Consents;
import vn.ketnap.procedure.consent.DecisionLetters;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.StepIds;

/** The organisation board receives and checks the dossier before the decision (06-HD/TW, 3.7 a). */
@Component
class AppraiseDossier implements Step<AppraiseDossier.Form> {

    private final DateOrder dates;
    private final Register register;
    private final DossierReturns returns;
    private final Consents consents;
    private final EarlierVotes earlier;
    private final Articles articles;

    AppraiseDossier(
            DateOrder dates,
            Register register,
            DossierReturns returns,
            Consents consents,
            EarlierVotes earlier,
            Articles articles) {
        this.dates = dates;
        this.register = register;
        this.returns = returns;
        this.consents = consents;
        this.earlier = earlier;
        this.articles = articles;
    }

    enum Result {
        COMPLETE,
        RETURNED,
        REVOTE
    }

    /** What the form submits; reasons unless the dossier is complete, the letters that the decision needs. */
    record Form(
            @NotNull LocalDate receivedOn,
            @NotNull Result result,
            List<ReturnReason> reasons,
            @Size(max = 1000) String remark,
            @Valid DecisionLetters consent) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        dates.check("receivedOn", DateKind.DOSSIER_RECEIVED, form.receivedOn(), context.file(), problems);
        if (form.result() == Result.COMPLETE) {
            consents.check(context.file(), StepIds.RECORD_ADMISSION_DECISION, form.consent(), null, problems);
        } else if (form.result() != null && form.reasons().isEmpty()) {
            problems.add(
                    "reasons", "Chọn ít nhất một lý do", articles.of(Requirement.RETURN_OF_DOSSIER, context.file()));
        } else if (form.reasons().contains(ReturnReason.OTHER) && form.remark() == null) {
            problems.add("remark", "Ghi rõ lý do khác");
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        file.record(DateKind.DOSSIER_RECEIVED, form.receivedOn());
        if (form.result() == Result.COMPLETE) {
            consents.enter(file, StepIds.RECORD_ADMISSION_DECISION, form.consent(), context.today());
            note(file, context.today(), form.remark());
        } else {
            form.reasons().forEach(reason -> returns.save(new DossierReturn(file.id(), context.today(), reason)));
            String reasons = form.reasons().stream().map(ReturnReason::label).collect(Collectors.joining("; "));
            note(file, context.today(), form.remark() == null ? reasons : reasons + ". " + form.remark());
        }
        return Routing.outcome(form.result());
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        Map<String, Object> known =
                new LinkedHashMap<>(consents.prefill(file, StepIds.RECORD_ADMISSION_DECISION, DecisionLetters.NONE));
        file.date(DateKind.DOSSIER_RECEIVED).ifPresent(date -> known.put("receivedOn", date));
        known.put("cellResolution", earlier.cited(file, ResolutionKind.CELL_ADMISSION));
        known.put("committeeResolution", earlier.cited(file, ResolutionKind.COMMITTEE_ADMISSION));
        return known;
    }

    private void note(CaseFile file, LocalDate on, String note) {
        register.paper(file, PaperKind.DOSSIER_APPRAISAL, on, note);
    }
}
