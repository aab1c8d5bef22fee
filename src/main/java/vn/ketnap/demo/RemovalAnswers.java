package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.CaseFile;

/** The forms of a removal that every body agrees to. */
@Component
@Profile("demo | test")
class RemovalAnswers implements TaskAnswers {

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "recordCellRemovalVote", (file, subject, on) -> Figures.ofCell(on, "24-NQ/CB"),
                "recordCommitteeRemovalVote", (file, subject, on) -> Figures.ofCommittee(on, "63-NQ/ĐU"),
                "recordRemovalDecision", RemovalAnswers::recordRemovalDecision);
    }

    private static Map<String, Object> recordRemovalDecision(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> values = Figures.ofCommittee(on, "130-QĐ/ĐU");
        values.put("action", "REMOVE");
        values.put("decidedOn", on.toString());
        values.put("reason", "Không giữ vững tư cách đảng viên trong thời gian dự bị");
        values.put("leavingReason", "OTHER");
        return values;
    }
}
