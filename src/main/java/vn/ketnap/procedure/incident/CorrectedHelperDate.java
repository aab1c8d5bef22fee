package vn.ketnap.procedure.incident;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.CorrectedDate;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/** The helper was an official member on the corrected day, too (294-QĐ/TW, 3.2). */
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
