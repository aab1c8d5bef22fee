package vn.ketnap.procedure.sympathizer;

import org.springframework.stereotype.Component;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.ResolutionKind;

/** The grassroots committee reviews the cell's additions to the list of sympathisers (38-HD/BTCTW, I.1.1). */
@Component
class ReviewSympathizer extends ReviewStep {

    ReviewSympathizer(Reviews reviews, Register register) {
        super(reviews, register, PaperKind.SYMPATHIZER_REVIEW, ResolutionKind.SYMPATHIZER);
    }
}
