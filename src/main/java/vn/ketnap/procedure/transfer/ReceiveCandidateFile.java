package vn.ketnap.procedure.transfer;

import org.springframework.stereotype.Component;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.HandlingCells;
import vn.ketnap.procedure.register.Register;

/** The committee that decides at the new place receives the file and hands the person to a cell (06-HD/TW, 3.9). */
@Component
class ReceiveCandidateFile extends ReceiveStep {

    ReceiveCandidateFile(Transfers transfers, Register register, DateOrder dates, HandlingCells handling) {
        super(transfers, register, dates, handling);
    }
}
