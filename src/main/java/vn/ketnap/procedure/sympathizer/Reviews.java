package vn.ketnap.procedure.sympathizer;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.vocabulary.DateKind;

/** Checks and stores the reviews of a cell's proposals, and tells the cell why one came back. */
@Component
class Reviews {

    private final DateOrder dates;
    private final Register register;

    Reviews(DateOrder dates, Register register) {
        this.dates = dates;
        this.register = register;
    }

    void check(Review review, DateKind kind, CaseFile file, Problems problems) {
        dates.check("reviewDate", kind, review.date(), file, problems);
        review.check(problems);
    }

    /** Stores the review; its date counts only for an approval. */
    Routing apply(Review review, DateKind kind, PaperKind paper, CaseFile file) {
        register.paper(file, paper, review.paper(), review.date(), review.returned() ? review.reason() : null);
        if (!review.returned()) {
            file.record(kind, review.date());
        }
        return Routing.outcome(review.decision());
    }

    /** Why the last proposal came back, as the form of the cell shows it; empty when none did. */
    Map<String, Object> lastReturn(PaperKind paper, CaseFile file) {
        return register.papers(file, paper).stream()
                .reduce((earlier, later) -> later)
                .map(PaperView::note)
                .map(reason -> Map.<String, Object>of("returnReason", reason))
                .orElse(Map.of());
    }
}
