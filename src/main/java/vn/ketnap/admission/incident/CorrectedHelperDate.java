package vn.ketnap.admission.incident;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.Articles;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.CorrectedDate;
import vn.ketnap.admission.DateKind;
import vn.ketnap.admission.Helpers;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.Requirement;

/** Who helps was an official member on the corrected day, too (294-QĐ/TW, 3.2). */
@Component
class CorrectedHelperDate implements CorrectedDate {

    private final Helpers helpers;
    private final Articles articles;

    CorrectedHelperDate(Helpers helpers, Articles articles) {
        this.helpers = helpers;
        this.articles = articles;
    }

    @Override
    public Set<DateKind> kinds() {
        return Set.of(DateKind.HELPER_ASSIGNED, DateKind.CEREMONY);
    }

    @Override
    public void check(
            String field, DateKind kind, LocalDate wrong, LocalDate corrected, CaseFile file, Problems problems) {
        helpers.checkHelper(field, file.helperId(), file, corrected, articles.of(Requirement.HELPER, file), problems);
    }
}
