package vn.ketnap.takeover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ketnap.imports.CaseList;
import vn.ketnap.imports.CaseRow;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.vote.PaperNumber;
import vn.ketnap.vocabulary.DateKind;

/** The numbers that the papers of a row have in the books of the bodies that issued them. */
final class PaperNumbers {

    /** Papers that are numbered and no vote; certificates are numbered by schools, which keep no book here. */
    private static final Map<DateKind, PaperKind> PAPERS = Map.of(
            DateKind.DOSSIER_AUTHORIZED, PaperKind.DOSSIER_AUTHORIZATION,
            DateKind.ADMISSION_DECISION, PaperKind.ADMISSION_DECISION,
            DateKind.MEMBER_CV, PaperKind.MEMBER_CV);

    private PaperNumbers() {}

    /** Those of a row; the field of each is the header of its column. */
    static List<IssuedPaper> of(CaseRow row, CaseFile file) {
        List<IssuedPaper> papers = new ArrayList<>();
        row.numbers().forEach((date, written) -> {
            String number = PaperNumber.canonical(written);
            String column = CaseList.numberColumn(date);
            if (PAPERS.containsKey(date)) {
                papers.add(paper(PAPERS.get(date), date, number, row, file, column));
            } else {
                PaperVotes.kindOf(date)
                        .map(kind -> new IssuedPaper(
                                kind.name(),
                                NumberSeries.RESOLUTION,
                                kind.unitOf(file),
                                number,
                                null,
                                row.dates().get(date),
                                new IssuedPaper.Fields(column, column, column)))
                        .ifPresent(papers::add);
            }
        });
        return papers;
    }

    private static IssuedPaper paper(
            PaperKind kind, DateKind date, String number, CaseRow row, CaseFile file, String column) {
        NumberSeries series =
                switch (kind) {
                    case ADMISSION_DECISION -> NumberSeries.DECISION;
                    case MEMBER_CV -> NumberSeries.MEMBER_CV;
                    default -> NumberSeries.RESOLUTION;
                };
        String unit =
                switch (kind) {
                    case ADMISSION_DECISION -> file.decidingCode();
                    case MEMBER_CV -> null;
                    default -> file.grassrootsCode();
                };
        return new IssuedPaper(
                kind.name(),
                series,
                unit,
                number,
                null,
                row.dates().get(date),
                new IssuedPaper.Fields(column, column, column));
    }
}
