package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.vocabulary.StepIds;

/** The forms of a removal that every body agrees to. */
@Component
@Profile("demo | test")
class RemovalAnswers implements TaskAnswers {

    private final Figures figures;

    RemovalAnswers(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                StepIds.RECORD_CELL_REMOVAL_VOTE,
                        (file, subject, on) -> figures.ofCell(file, on, Numbers.of(on, "NQ/CB"), 1),
                StepIds.RECORD_COMMITTEE_REMOVAL_VOTE,
                        (file, subject, on) -> figures.ofCommittee(
                                file, ResolutionKind.COMMITTEE_REMOVAL, on, Numbers.of(on, "NQ/ĐU"), 11, 0, 1),
                StepIds.RECORD_REMOVAL_DECISION, this::recordRemovalDecision);
    }

    private Map<String, Object> recordRemovalDecision(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> values =
                figures.ofCommittee(file, ResolutionKind.REMOVAL_DECISION, on, Numbers.decision(file, 3), 11, 0, 1);
        values.put("action", "REMOVE");
        values.put("decidedOn", on.toString());
        values.put("reason", "Không giữ vững tư cách đảng viên trong thời gian dự bị");
        values.put("leavingReason", "OTHER");
        return values;
    }
}
