package vn.ketnap.procedure.incident;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.DateMeaning;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.PlausibleDates;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.vocabulary.DateKind;

/** Adds a date that the papers of a case did not tell when it was taken over. What binds a case, its votes, is not added later. */
@Component
class PaperCompletion {

    private static final Set<DateKind> COMPLETABLE = EnumSet.of(
            DateKind.UNIT_JOINED,
            DateKind.NOMINATION,
            DateKind.SYMPATHIZER_RESOLUTION,
            DateKind.HELPER_ASSIGNED,
            DateKind.SYMPATHIZER_REVIEW,
            DateKind.CLASS_PROPOSAL,
            DateKind.CLASS_APPROVED,
            DateKind.CLASS_FROM,
            DateKind.CLASS_TO,
            DateKind.CERTIFICATE_ISSUED,
            DateKind.DOSSIER_PROPOSAL,
            DateKind.DOSSIER_AUTHORIZED,
            DateKind.APPLICATION,
            DateKind.CV_DECLARED,
            DateKind.CV_CERTIFIED,
            DateKind.INTRODUCTION,
            DateKind.OPINIONS,
            DateKind.ADMISSION_DECISION,
            DateKind.DECISION_RECEIVED);

    private final DateOrder dates;
    private final PlausibleDates plausible;
    private final Register register;

    PaperCompletion(DateOrder dates, PlausibleDates plausible, Register register) {
        this.dates = dates;
        this.plausible = plausible;
        this.register = register;
    }

    /** The dates that may be added: those missing before the last one that is known. */
    static List<DateKind> missing(CaseFile file) {
        return COMPLETABLE.stream()
                .filter(kind ->
                        file.takenOverOn().isPresent() && file.date(kind).isEmpty())
                .filter(kind -> Arrays.stream(DateKind.values())
                        .anyMatch(later -> later.compareTo(kind) > 0
                                && file.date(later)
                                        .filter(date -> isOnPaper(date, file))
                                        .isPresent()))
                .toList();
    }

    private static boolean isOnPaper(LocalDate date, CaseFile file) {
        return !date.isAfter(file.takenOverOn().orElse(LocalDate.MIN));
    }

    void check(CaseFile file, DateKind kind, LocalDate added, Problems problems) {
        DateMeaning.Kind meaning = kind == DateKind.UNIT_JOINED ? DateMeaning.Kind.LIFE : DateMeaning.Kind.ELSEWHERE;
        dates.check("newDate", kind, added, file, problems);
        plausible.check("newDate", added, meaning, file, problems);
        dates.checkFollowers("newDate", kind, added, file, Map.of(), problems);
    }

    /** Records the date; what it starts is judged by the later dates that the case has already. */
    void apply(CaseFile file, DateKind kind, LocalDate added, LocalDate today, String reason) {
        file.record(kind, added);
        if (kind == DateKind.APPLICATION && file.date(DateKind.DOSSIER_START).isEmpty()) {
            file.record(DateKind.DOSSIER_START, added);
        }
        Arrays.stream(DateKind.values())
                .filter(later -> later.compareTo(kind) > 0)
                .forEach(later -> file.date(later)
                        .filter(date -> isOnPaper(date, file))
                        .ifPresent(date -> file.correct(later, date)));
        Arrays.stream(PaperKind.values())
                .filter(paper -> paper.date() == kind)
                .forEach(paper -> register.paper(file, paper, added, "Bổ sung vào hồ sơ giấy"));
        register.paper(
                file,
                PaperKind.DATE_CORRECTION,
                today,
                "%s: bổ sung ngày %s. Lý do: %s".formatted(kind.label(), DateFormats.date(added), reason));
    }
}
