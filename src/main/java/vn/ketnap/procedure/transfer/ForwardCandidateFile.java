package vn.ketnap.procedure.transfer;

import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;

/** The committee that has the file forwards it to the one that decides at the new place (06-HD/TW, 3.9 b). */
@Component
class ForwardCandidateFile extends SendStep {

    ForwardCandidateFile(Transfers transfers, Register register, DateOrder dates) {
        super(PaperKind.CANDIDATE_LETTER, transfers, register, dates);
    }

    @Override
    String issuer(CaseFile file) {
        return file.decidingCode();
    }
}
