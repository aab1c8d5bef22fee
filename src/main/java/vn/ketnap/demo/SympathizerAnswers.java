package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.Helpers;

/** Answers for the stage of the sympathiser: eleven of the twelve official members vote, all in favour. */
@Component
@Profile("demo | test")
class SympathizerAnswers implements TaskAnswers {

    private final Helpers helpers;

    SympathizerAnswers(Helpers helpers) {
        this.helpers = helpers;
    }

    @Override
    public Map<String, Answer> answers() {
        return Map.of(
                "recordSympathizerResolution", this::resolution,
                "reviewSympathizer", (file, subject, on) -> review("15-CV/ĐU", on),
                "proposeAwarenessClass", (file, subject, on) -> cellVote("13-NQ/CB", on),
                "approveAwarenessClass", (file, subject, on) -> review("16-CV/ĐU", on));
    }

    private Map<String, Object> resolution(CaseFile file, Long subject, LocalDate on) {
        Map<String, Object> values = cellVote("12-NQ/CB", on);
        values.put("helper", helpers.choices(file.cellCode()).get(0).value());
        return values;
    }

    private static Map<String, Object> cellVote(String number, LocalDate on) {
        Map<String, Object> values = new HashMap<>();
        values.put("meetingDate", on.toString());
        values.put("meetingPlace", "Phòng họp chi bộ");
        values.put("meetingChair", "Trần Thị Minh Nguyệt");
        values.put("meetingSecretary", "Lê Văn Thành Đạt");
        values.put("attendanceTotalOfficial", 12);
        values.put("attendanceTotalProbationary", 1);
        values.put("attendancePresentOfficial", 11);
        values.put("attendancePresentProbationary", 1);
        values.put("attendanceAbsenceReason", "Một đồng chí đi công tác");
        values.put("voteMethod", "SHOW_OF_CARDS");
        values.put("voteYes", 11);
        values.put("voteNo", 0);
        values.put("paperNumber", number);
        values.put("paperSigner", "Trần Thị Minh Nguyệt");
        return values;
    }

    private static Map<String, Object> review(String number, LocalDate on) {
        return Map.of(
                "reviewDecision",
                "APPROVED",
                "reviewDate",
                on.toString(),
                "reviewNumber",
                number,
                "reviewSigner",
                "Vũ Đình Khánh Toàn");
    }
}
