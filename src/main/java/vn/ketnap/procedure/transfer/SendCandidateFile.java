package vn.ketnap.procedure.transfer;

import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;

/** The grassroots committee sends what was resolved to the committee that decides at the new place (06-HD/TW, 3.9). */
@Component
class SendCandidateFile extends SendStep {

    SendCandidateFile(Transfers transfers, Register register, DateOrder dates) {
        super(PaperKind.CANDIDATE_LETTER, transfers, register, dates);
    }

    @Override
    String issuer(CaseFile file) {
        return file.grassrootsCode();
    }
}
