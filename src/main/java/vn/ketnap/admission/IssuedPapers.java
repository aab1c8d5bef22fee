package vn.ketnap.admission;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.CongressTerm;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Requirement;

/** What holds for every numbered paper, whichever step brings it. */
@Component
public class IssuedPapers {

    private final IssuedNumbers numbers;
    private final UnitTree units;
    private final Regulations regulations;
    private final Articles articles;

    IssuedPapers(IssuedNumbers numbers, UnitTree units, Regulations regulations, Articles articles) {
        this.numbers = numbers;
        this.units = units;
        this.regulations = regulations;
        this.articles = articles;
    }

    /**
     * Takes the numbers of the papers and adds what stands against them: a number given before (399-QĐ/TW) blocks; a day on
     * which the body did not exist or whose term has ended is to be looked at again.
     */
    public void take(List<IssuedPaper> issued, StepContext context, Problems problems) {
        for (IssuedPaper paper : issued) {
            if (!paper.isNumbered()) {
                continue;
            }
            numbers.take(paper, context, problems);
            if (!paper.series().isNational()) {
                checkDate(paper, context, problems);
            }
        }
    }

    private void checkDate(IssuedPaper paper, StepContext context, Problems problems) {
        UnitView unit = units.unit(paper.unitCode());
        LocalDate date = paper.date();
        if (!unit.validOn(date)) {
            problems.warn(
                    paper.fields().date(),
                    "%s không hoạt động vào ngày %s".formatted(unit.name(), Shown.date(date)),
                    articles.of(Requirement.PAPER_DATE, context.file()));
        }
        CongressTerm term = regulations.congressTerm(date);
        if (term.to().isBefore(context.today())) {
            problems.warn(
                    paper.fields().date(),
                    "Ngày %s thuộc nhiệm kỳ %s đã kết thúc".formatted(Shown.date(date), term.name()),
                    articles.of(Requirement.PAPER_DATE, context.file()));
        }
    }
}
