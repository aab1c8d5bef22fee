package vn.ketnap.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ketnap.demo.Journey.Turn;
import vn.ketnap.vocabulary.StepIds;

/** What officers write differently where a case leaves the ordinary way. */
final class Deviations {

    private static final Map<Turn, Map<String, Map<String, Object>>> CHANGES = Map.of(
            Turn.DOSSIER_REFUSED,
            Map.of(
                    StepIds.AUTHORIZE_DOSSIER,
                    Map.of(
                            "decision",
                            "REFUSED",
                            "reason",
                            "Chưa bảo đảm thời gian theo dõi, giúp đỡ; để lại đợt sau")),
            Turn.VOTE_REFUSED,
            Map.of(
                    StepIds.DECIDE_AFTER_FAILED_VOTE,
                    Map.of("decision", "REFUSED", "reason", "Tập thể chưa tín nhiệm, không tiếp tục xem xét")),
            Turn.DOSSIER_RETURNED,
            Map.of(
                    StepIds.APPRAISE_DOSSIER,
                    Map.of("result", "RETURNED", "reasons", List.of("MISSING_SEAL", "WRONG_DATES"))));

    private static final Map<Turn, String> FAILED_VOTE = Map.of(
            Turn.NOT_LISTED,
            StepIds.RECORD_SYMPATHIZER_RESOLUTION,
            Turn.VOTE_FAILED,
            StepIds.RECORD_CELL_ADMISSION_VOTE,
            Turn.VOTE_REFUSED,
            StepIds.RECORD_CELL_ADMISSION_VOTE);

    private Deviations() {}

    /** The usual values of that task with what this turn fills in differently. */
    static Map<String, Object> of(Turn turn, String task, Map<String, Object> usual) {
        Map<String, Object> values = new HashMap<>(usual);
        values.putAll(CHANGES.getOrDefault(turn, Map.of()).getOrDefault(task, Map.of()));
        if (task.equals(FAILED_VOTE.get(turn))) {
            int present = (int) usual.get("attendancePresentOfficial");
            values.put("voteYes", present / 3);
            values.put("voteNo", present - present / 3);
            values.put("voteNoReason", "Chưa gắn bó với tập thể, cần rèn luyện thêm");
            values.put("overrideReason", "Đã đối chiếu với biên bản kiểm phiếu");
        }
        return values;
    }
}
