package vn.ketnap.procedure.sympathizer;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.LastSigners;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;

/** Checks and stores the reviews of a cell's proposals. */
@Component
class Reviews {

    private final DateOrder dates;
    private final Register register;
    private final LastSigners signers;

    Reviews(DateOrder dates, Register register, LastSigners signers) {
        this.signers = signers;
        this.dates = dates;
        this.register = register;
    }

    void check(Review review, PaperKind paper, CaseFile file, Problems problems) {
        dates.check("reviewDate", paper.date(), review.date(), file, problems);
        review.check(problems);
    }

    /** The likely signer, by the name of the form's field. */
    Map<String, String> known(CaseFile file) {
        return signers.ofGrassroots("reviewSigner", file);
    }

    /** Stores the review; its date counts only for an approval. */
    Routing apply(Review review, PaperKind paper, CaseFile file) {
        register.paper(file, paper, review.paper(), review.date(), review.returned() ? review.reason() : null);
        if (!review.returned()) {
            file.record(paper.date(), review.date());
        }
        return Routing.outcome(review.decision());
    }
}
