package vn.ketnap.procedure.confirmation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.LastSigners;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.SectionAppraisalStep;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.SectionVote;

/** The section committee appraises the cell's resolution; its report decides nothing (06-HD/TW, 4.5). */
@Component
class AppraiseConfirmationBySection extends SectionAppraisalStep<AppraiseConfirmationBySection.Form> {

    private final ConfirmationFacts facts;
    private final LastSigners signers;

    AppraiseConfirmationBySection(DateOrder dates, Register register, ConfirmationFacts facts, LastSigners signers) {
        super(dates, register, PaperKind.SECTION_CONFIRMATION_APPRAISAL);
        this.facts = facts;
        this.signers = signers;
    }

    /** What the section committee says to the cell's resolution. */
    enum Opinion {
        AGREE("nhất trí với nghị quyết của chi bộ"),
        DISAGREE("không nhất trí với nghị quyết của chi bộ");

        private final String label;

        Opinion(String label) {
            this.label = label;
        }
    }

    /** What the form submits. */
    record Form(
            @NotNull LocalDate reportedOn,
            @Valid SectionVote committee,
            @Valid Paper paper,
            @NotNull Opinion opinion,
            @NotBlank @Size(max = 1500) String findings)
            implements Report {

        @Override
        public String summary() {
            return "Ý kiến: %s%n%s".formatted(opinion.label, findings);
        }
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> known = facts.of(context.file());
        known.putAll(signers.ofSection("paperSigner", context.file()));
        return known;
    }
}
