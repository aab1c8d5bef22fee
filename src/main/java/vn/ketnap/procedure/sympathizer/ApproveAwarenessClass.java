package vn.ketnap.procedure.sympathizer;

import org.springframework.stereotype.Component;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.ResolutionKind;

/** The grassroots committee puts the person on the list for the awareness class (38-HD/BTCTW, I.1.1). */
@Component
class ApproveAwarenessClass extends ReviewStep {

    ApproveAwarenessClass(Reviews reviews, Register register) {
        super(reviews, register, PaperKind.CLASS_APPROVAL, ResolutionKind.CLASS_PROPOSAL);
    }
}
