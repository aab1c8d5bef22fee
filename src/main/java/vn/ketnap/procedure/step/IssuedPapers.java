package vn.ketnap.procedure.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.OfficeHolders;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.CaseSight;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.register.IssuedNumbers;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.regulation.CongressTerm;
import vn.ketnap.regulation.NumberRules;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.UnitType;

/** What holds for every numbered paper, whichever step brings it. */
@Component
public class IssuedPapers {

    private final IssuedNumbers numbers;
    private final CaseDesk cases;
    private final CaseSight sight;
    private final UnitTree units;
    private final OfficeHolders holders;
    private final NumberRules numberRules;
    private final Articles articles;
    private final BusinessClock clock;

    IssuedPapers(
            IssuedNumbers numbers,
            CaseDesk cases,
            CaseSight sight,
            UnitTree units,
            OfficeHolders holders,
            NumberRules numberRules,
            Articles articles,
            BusinessClock clock) {
        this.numbers = numbers;
        this.cases = cases;
        this.sight = sight;
        this.units = units;
        this.holders = holders;
        this.numberRules = numberRules;
        this.articles = articles;
        this.clock = clock;
    }

    /**
     * Takes the numbers of the papers and adds what stands against them: a number given before (399-QĐ/TW) blocks; a day on
     * which the body did not exist or whose term has ended, and a signer whom the register does not know in that office, are
     * to be looked at again.
     */
    public void take(List<IssuedPaper> issued, StepContext context, Problems problems) {
        for (IssuedPaper paper : issued) {
            if (!paper.isNumbered()) {
                continue;
            }
            numbers.take(paper, context.file().id()).ifPresent(given -> refuse(paper, given, context, problems));
            if (!paper.series().isNational()) {
                checkDate(paper, context.file(), problems);
                checkSigner(paper, context.file(), problems);
            }
        }
    }

    /** Adds what stands against a day of a paper that has its number. */
    void recheck(IssuedPaper paper, CaseFile file, Problems problems) {
        numbers.other(paper, file.id()).ifPresent(given -> refuse(paper, given, file, false, problems));
        if (!paper.series().isNational()) {
            checkDate(paper, file, problems);
            checkSigner(paper, file, problems);
        }
    }

    /** Says where the number stands, as far as the actor may read. */
    private void refuse(IssuedPaper paper, IssuedNumbers.Given given, StepContext context, Problems problems) {
        CaseFile other = cases.file(given.caseId());
        boolean readable = other.id() == context.file().id() || sight.sees(context.actor(), other);
        refuse(paper, given, context.file(), readable, problems);
    }

    private void refuse(
            IssuedPaper paper, IssuedNumbers.Given given, CaseFile file, boolean readable, Problems problems) {
        Requirement rule = paper.series().isNational() ? Requirement.MEMBER_CV_NUMBER : Requirement.PAPER_NUMBER;
        String taken = paper.series().isNational()
                ? "Số %s đã cấp cho người khác".formatted(paper.number())
                : "Số %s đã dùng cho %s ngày %s trong nhiệm kỳ này"
                        .formatted(paper.number(), paper.series().label(), DateFormats.date(given.paperDate()));
        problems.add(
                paper.fields().number(),
                readable
                        ? "%s, ở hồ sơ %s"
                                .formatted(taken, cases.file(given.caseId()).number())
                        : taken,
                articles.of(rule, file));
    }

    /** A cell's papers are signed by its secretary, a committee's by its leaders, as far as the register knows any. */
    private void checkSigner(IssuedPaper paper, CaseFile file, Problems problems) {
        if (paper.signer() == null || paper.series() == NumberSeries.LETTER) {
            return;
        }
        UnitView unit = units.unit(paper.unitCode());
        Role office = unit.type() == UnitType.CELL ? Role.CELL_SECRETARY : Role.MANAGER;
        List<String> names = holders.names(office, unit.code(), paper.date());
        boolean known = names.stream().map(TextNormalizer::key).anyMatch(TextNormalizer.key(paper.signer())::equals);
        if (!names.isEmpty() && !known) {
            problems.warn(
                    paper.fields().signer(),
                    "Theo danh sách cán bộ, ngày %s %s của %s là %s"
                            .formatted(
                                    DateFormats.date(paper.date()),
                                    office.label().toLowerCase(Locale.forLanguageTag("vi")),
                                    unit.name(),
                                    String.join(", ", names)),
                    articles.of(Requirement.PAPER_SIGNER, file));
        }
    }

    private void checkDate(IssuedPaper paper, CaseFile file, Problems problems) {
        LocalDate date = paper.date();
        UnitView unit = units.asOf(date).unit(paper.unitCode());
        if (!unit.validOn(date)) {
            problems.warn(
                    paper.fields().date(),
                    "%s không hoạt động vào ngày %s".formatted(unit.name(), DateFormats.date(date)),
                    articles.of(Requirement.PAPER_DATE, file));
        }
        CongressTerm term = numberRules.congressTerm(date);
        if (term.to().isBefore(clock.today())) {
            problems.warn(
                    paper.fields().date(),
                    "Ngày %s thuộc nhiệm kỳ %s đã kết thúc".formatted(DateFormats.date(date), term.name()),
                    articles.of(Requirement.PAPER_DATE, file));
        }
    }
}
