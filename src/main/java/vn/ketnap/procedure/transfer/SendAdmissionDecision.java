package vn.ketnap.procedure.transfer;

import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;

/** A decision that can still be used goes to the new place, which holds the ceremony (06-HD/TW, 3.9 c). */
@Component
class SendAdmissionDecision extends SendStep {

    SendAdmissionDecision(Transfers transfers, Register register, DateOrder dates) {
        super(PaperKind.DECISION_LETTER, transfers, register, dates);
    }

    @Override
    String issuer(CaseFile file) {
        return file.decidingCode();
    }
}
