package vn.ketnap.takeover;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.imports.CaseRow;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.PaperCases;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.regulation.Matter;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/** Draws up a case from a row: the dates in the order in which the steps record them, bound as the votes bind it. */
@Component
class DrawnCase {

    private final PaperCases cases;
    private final UnitTree units;
    private final CaseBinding binding;
    private final Regulations regulations;
    private final LawInForce law;
    private final BusinessClock clock;

    DrawnCase(
            PaperCases cases,
            UnitTree units,
            CaseBinding binding,
            Regulations regulations,
            LawInForce law,
            BusinessClock clock) {
        this.cases = cases;
        this.units = units;
        this.binding = binding;
        this.regulations = regulations;
        this.law = law;
        this.clock = clock;
    }

    /** The case of a row of a known cell, stored nowhere. */
    CaseFile of(CaseRow row) {
        LocalDate begun = row.dates().values().stream()
                .filter(date -> !date.equals(row.dates().get(DateKind.UNIT_JOINED)))
                .min(LocalDate::compareTo)
                .orElse(clock.today());
        LocalDate nominated = row.dates().getOrDefault(DateKind.NOMINATION, begun);
        CaseFile file = cases.draw(
                row.person(),
                units.chainOf(row.cellCode()),
                regulations.versionOn(nominated).id());
        Map<DateKind, LocalDate> dates = new EnumMap<>(row.dates());
        dates.remove(DateKind.OFFICIAL);
        if (row.helperCode() != null && dates.containsKey(DateKind.SYMPATHIZER_RESOLUTION)) {
            // as in the form: assigned by the resolution unless another day is written
            dates.putIfAbsent(DateKind.HELPER_ASSIGNED, dates.get(DateKind.SYMPATHIZER_RESOLUTION));
        }
        // as a nomination records them
        take(DateKind.NOMINATION, dates, file);
        take(DateKind.UNIT_JOINED, dates, file);
        Arrays.stream(DateKind.values()).forEach(kind -> record(kind, dates, row, file));
        file.enter(Station.stageOf(row.dates()));
        return file;
    }

    private static void take(DateKind kind, Map<DateKind, LocalDate> dates, CaseFile file) {
        LocalDate date = dates.remove(kind);
        if (date != null) {
            file.record(kind, date);
        }
    }

    private void record(DateKind kind, Map<DateKind, LocalDate> dates, CaseRow row, CaseFile file) {
        LocalDate date = dates.get(kind);
        if (kind == DateKind.PROBATION_ENDED && Station.stageOf(row.dates()) == Stage.CONFIRMATION) {
            file.officialDate().ifPresent(ended -> {
                binding.govern(file, ended);
                file.record(kind, ended);
            });
        }
        if (date == null) {
            return;
        }
        if (kind == DateKind.CELL_ADMISSION_VOTE) {
            binding.bind(file, Matter.ADMISSION, date);
        } else if (kind == DateKind.CELL_CONFIRMATION_VOTE) {
            file.record(DateKind.CELL_CONFIRMATION_REVIEW, date);
            binding.bind(file, Matter.CONFIRMATION, date);
        }
        file.record(kind, date);
        if (kind == DateKind.APPLICATION) {
            file.record(DateKind.DOSSIER_START, date);
        } else if (kind == DateKind.CEREMONY) {
            file.record(DateKind.OFFICIAL, official(date, file));
        }
    }

    /** End of the twelve months after the ceremony (Charter, article 5). */
    LocalDate official(LocalDate ceremony, CaseFile file) {
        int months =
                regulations.probation(law.of(file, DateKind.CEREMONY, ceremony)).months();
        return WorkingCalendar.plusMonths(ceremony, months);
    }
}
