package vn.ketnap.procedure.sympathizer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.vote.Paper;

/** What a committee above the cell made of the cell's proposal: one group of fields on a form. */
record Review(
        @NotNull Decision decision,
        @NotNull LocalDate date,
        @Size(max = 60) String number,
        @NotBlank @Size(max = 120) String signer,
        @Size(max = 1000) String reason) {

    /** The outcomes of a review; their names are those at the gateway. */
    enum Decision {
        APPROVED,
        RETURNED
    }

    /** A cell that gets its proposal back must read why. */
    void check(Problems problems) {
        if (returned() && (reason == null || reason.isBlank())) {
            problems.add("reviewReason", "Trả lại thì ghi rõ lý do để chi bộ bổ sung");
        }
    }

    boolean returned() {
        return decision == Decision.RETURNED;
    }

    IssuedPaper issued(PaperKind kind, CaseFile file) {
        return new IssuedPaper(
                kind.name(),
                NumberSeries.LETTER,
                file.grassrootsCode(),
                paper().number(),
                signer,
                date,
                new IssuedPaper.Fields("reviewNumber", "reviewSigner", "reviewDate"));
    }

    Paper paper() {
        return new Paper(number, signer);
    }
}
