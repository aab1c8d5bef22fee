package vn.ketnap.procedure.transfer;

import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;

/** The grassroots committee certifies that the person is being considered (06-HD/TW, 3.9). */
@Component
class CertifyCandidate extends SendStep {

    CertifyCandidate(Transfers transfers, Register register, DateOrder dates) {
        super(PaperKind.CANDIDATE_CERTIFICATE, transfers, register, dates);
    }

    @Override
    String issuer(CaseFile file) {
        return file.grassrootsCode();
    }
}
