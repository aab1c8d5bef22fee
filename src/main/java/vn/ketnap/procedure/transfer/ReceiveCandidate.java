package vn.ketnap.procedure.transfer;

import org.springframework.stereotype.Component;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.HandlingCells;
import vn.ketnap.procedure.register.Register;

/** The committee at the new place hands the person to one of its cells (06-HD/TW, 3.9). */
@Component
class ReceiveCandidate extends ReceiveStep {

    ReceiveCandidate(Transfers transfers, Register register, DateOrder dates, HandlingCells handling) {
        super(transfers, register, dates, handling);
    }
}
