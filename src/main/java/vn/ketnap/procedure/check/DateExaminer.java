package vn.ketnap.procedure.check;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.DocumentKind;
import vn.ketnap.vocabulary.DateKind;

/** The recorded dates: their order, whether they can be, and whether papers serve on the day of the cell's vote. */
@Component
class DateExaminer implements Examiner {

    private static final Set<DateKind> AFTER_PROBATION =
            EnumSet.of(DateKind.SELF_REVIEW, DateKind.CELL_CONFIRMATION_REVIEW, DateKind.CELL_CONFIRMATION_VOTE);

    /** What more training has overtaken. */
    private static final Set<DateKind> OF_THE_ROUND =
            EnumSet.range(DateKind.CELL_ADMISSION_VOTE, DateKind.COMMITTEE_ADMISSION_VOTE);

    private final DateOrder dates;
    private final PlausibleDates plausible;
    private final PaperValidity validity;

    DateExaminer(DateOrder dates, PlausibleDates plausible, PaperValidity validity) {
        this.dates = dates;
        this.plausible = plausible;
        this.validity = validity;
    }

    @Override
    public void examine(CaseFile file, Problems problems) {
        for (DateKind kind : DateKind.values()) {
            file.date(kind)
                    .filter(date -> kind != DateKind.CLOSED && !isOvertaken(kind, date, file))
                    .ifPresent(date -> examine(kind, date, file, problems));
        }
        validity.examine(CaseCheck.D3.name(), DocumentKind.AWARENESS_CERTIFICATE, file, problems);
        validity.examine(CaseCheck.D4.name(), DocumentKind.DOSSIER, file, problems);
    }

    private void examine(DateKind kind, LocalDate date, CaseFile file, Problems problems) {
        plausible.check(CaseCheck.D10.name(), date, kind, file, problems);
        if (kind == DateKind.OFFICIAL) {
            return;
        }
        Problems order = new Problems();
        dates.check(CaseCheck.D1.name(), kind, date, file, order);
        order.all().forEach(problem -> {
            CaseCheck binding = AFTER_PROBATION.contains(kind) ? CaseCheck.D6 : CaseCheck.D1;
            problems.add(problem.at((problem.warning() ? CaseCheck.D2 : binding).name()));
        });
    }

    private static boolean isOvertaken(DateKind kind, LocalDate date, CaseFile file) {
        return OF_THE_ROUND.contains(kind)
                && file.date(DateKind.BACK_TO_TRAINING)
                        .filter(again -> !date.isAfter(again))
                        .isPresent();
    }
}
