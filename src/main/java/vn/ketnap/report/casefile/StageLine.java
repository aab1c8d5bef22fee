package vn.ketnap.report.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.CaseHistory;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/** The six stages of a case in their order. A case sent back is where it is now: what lies after is ahead again. */
final class StageLine {

    private StageLine() {}

    static List<CaseOverview.StageStep> of(CaseFile file, List<CaseHistory.Entered> entries) {
        Map<Stage, LocalDate> entered = new EnumMap<>(Stage.class);
        entries.forEach(entry -> entered.put(entry.stage(), entry.on()));
        List<CaseOverview.StageStep> line = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            boolean reached = stage.compareTo(file.stage()) <= 0
                    && (entered.containsKey(stage) || file.takenOverOn().isPresent());
            boolean current = stage == file.stage() && file.status().isRunning();
            line.add(new CaseOverview.StageStep(
                    stage.name(),
                    stage.label(),
                    current ? "CURRENT" : reached ? "DONE" : "AHEAD",
                    reached ? entered.get(stage) : null,
                    reached && !current ? left(stage, file, entered) : null));
        }
        return line;
    }

    private static LocalDate left(Stage stage, CaseFile file, Map<Stage, LocalDate> entered) {
        if (stage == file.stage()) {
            return file.date(DateKind.CLOSED).orElse(null);
        }
        return entered.get(Stage.values()[stage.ordinal() + 1]);
    }
}
