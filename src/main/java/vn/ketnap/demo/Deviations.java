package vn.ketnap.demo;

import java.util.List;
import java.util.Map;
import vn.ketnap.demo.Journey.Turn;

/** What officers write differently where a case leaves the ordinary way. */
final class Deviations {

    private static final Map<Turn, Map<String, Map<String, Object>>> CHANGES = Map.of(
            Turn.NOT_LISTED,
            Map.of(
                    Way.LISTING,
                    Map.of("voteYes", 4, "voteNo", 7, "voteNoReason", "Cần thêm thời gian rèn luyện, thử thách")),
            Turn.DOSSIER_REFUSED,
            Map.of(
                    Way.AUTHORIZATION,
                    Map.of(
                            "decision",
                            "REFUSED",
                            "reason",
                            "Chưa bảo đảm thời gian theo dõi, giúp đỡ; để lại đợt sau")),
            Turn.VOTE_FAILED,
            Map.of(Way.CELL_VOTE, failedVote()),
            Turn.VOTE_REFUSED,
            Map.of(
                    Way.CELL_VOTE,
                    failedVote(),
                    "decideAfterFailedVote",
                    Map.of("decision", "REFUSED", "reason", "Tập thể chưa tín nhiệm, không tiếp tục xem xét")),
            Turn.DOSSIER_RETURNED,
            Map.of("appraiseDossier", Map.of("result", "RETURNED", "reasons", List.of("MISSING_SEAL", "WRONG_DATES"))));

    private Deviations() {}

    /** The fields of that task which this turn fills in differently. */
    static Map<String, Object> of(Turn turn, String task) {
        return CHANGES.getOrDefault(turn, Map.of()).getOrDefault(task, Map.of());
    }

    private static Map<String, Object> failedVote() {
        return Map.of("voteYes", 6, "voteNo", 8, "voteNoReason", "Chưa gắn bó với tập thể, cần rèn luyện thêm");
    }
}
