package vn.ketnap.procedure.admission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.LastSigners;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.SectionAppraisalStep;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.SectionVote;

/** The section committee appraises the cell's resolution; its report decides nothing (06-HD/TW, 3.6 b). */
@Component
class AppraiseBySection extends SectionAppraisalStep<AppraiseBySection.Form> {

    private final EarlierVotes earlier;
    private final LastSigners signers;

    AppraiseBySection(DateOrder dates, Register register, EarlierVotes earlier, LastSigners signers) {
        super(dates, register, PaperKind.SECTION_ADMISSION_APPRAISAL);
        this.earlier = earlier;
        this.signers = signers;
    }

    enum Proposal {
        ADMIT("Đề nghị xét kết nạp"),
        NOT_YET("Chưa đề nghị xét kết nạp");

        private final String label;

        Proposal(String label) {
            this.label = label;
        }
    }

    /** What the form submits. */
    record Form(
            @NotNull LocalDate reportedOn,
            @NotBlank @Size(max = 1800) String findings,
            @NotNull Proposal proposal,
            @Valid SectionVote committee,
            @Valid Paper paper)
            implements Report {

        @Override
        public String summary() {
            return proposal.label + ". " + findings;
        }
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> known = new HashMap<>(signers.ofSection("paperSigner", context.file()));
        known.put("cellResolution", earlier.cited(context.file(), ResolutionKind.CELL_ADMISSION));
        return known;
    }
}
