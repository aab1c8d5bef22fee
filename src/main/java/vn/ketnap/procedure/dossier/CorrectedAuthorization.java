package vn.ketnap.procedure.dossier;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.CorrectedDate;
import vn.ketnap.procedure.consent.Consents;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.StepIds;

/** On the corrected day, too, the person may begin and the letters that come first are there (06-HD/TW, 3.1). */
@Component
class CorrectedAuthorization implements CorrectedDate {

    private final EarlyWarnings warnings;
    private final Consents consents;

    CorrectedAuthorization(EarlyWarnings warnings, Consents consents) {
        this.warnings = warnings;
        this.consents = consents;
    }

    @Override
    public Set<DateKind> kinds() {
        return Set.of(DateKind.DOSSIER_AUTHORIZED);
    }

    @Override
    public void check(
            String field, DateKind kind, LocalDate wrong, LocalDate corrected, CaseFile file, Problems problems) {
        warnings.check(field, file, corrected, problems);
        consents.checkKept(field, file, StepIds.AUTHORIZE_DOSSIER, corrected, problems);
    }
}
