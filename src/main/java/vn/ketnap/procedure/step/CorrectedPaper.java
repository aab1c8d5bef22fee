package vn.ketnap.procedure.step;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.CorrectedDate;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.vocabulary.DateKind;

/** A numbered paper, also with a corrected day, is one of the body's term, free of another's number and signed by who held the office. */
@Component
class CorrectedPaper implements CorrectedDate {

    private final Register register;
    private final IssuedPapers papers;

    CorrectedPaper(Register register, IssuedPapers papers) {
        this.register = register;
        this.papers = papers;
    }

    @Override
    public Set<DateKind> kinds() {
        return EnumSet.allOf(DateKind.class);
    }

    @Override
    public void check(
            String field, DateKind kind, LocalDate wrong, LocalDate corrected, CaseFile file, Problems problems) {
        register.issued(file, kind, wrong)
                .forEach(paper -> papers.recheck(paper.redated(corrected, field), file, problems));
    }
}
