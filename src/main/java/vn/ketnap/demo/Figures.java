package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Meetings and votes as the forms bring them: everybody who matters came and most agreed. */
final class Figures {

    private Figures() {}

    /** A cell of fifteen official members of whom fourteen came and thirteen agreed. */
    static Map<String, Object> ofCell(LocalDate on, String number) {
        Map<String, Object> values = meeting(on, "Phòng họp chi bộ");
        values.put("attendanceTotalOfficial", 15);
        values.put("attendanceTotalProbationary", 1);
        values.put("attendancePresentOfficial", 14);
        values.put("attendancePresentProbationary", 1);
        values.put("attendanceAbsenceReason", "01 đồng chí đi công tác");
        values.putAll(vote(13, 1));
        values.putAll(paper(number));
        return values;
    }

    /** A committee of eleven members who all came, ten of whom agreed. */
    static Map<String, Object> ofCommittee(LocalDate on, String number) {
        Map<String, Object> values = meeting(on, "Phòng họp đảng ủy");
        values.put("attendanceTotal", 11);
        values.put("attendancePresent", 11);
        values.putAll(vote(10, 1));
        values.putAll(paper(number));
        return values;
    }

    static Map<String, Object> paper(String number) {
        return Map.of("paperNumber", number, "paperSigner", "Lê Thị Thanh Bình");
    }

    private static Map<String, Object> meeting(LocalDate on, String place) {
        Map<String, Object> values = new HashMap<>();
        values.put("meetingDate", on.toString());
        values.put("meetingPlace", place);
        values.put("meetingChair", "Lê Thị Thanh Bình");
        values.put("meetingSecretary", "Phạm Quốc Dũng");
        return values;
    }

    private static Map<String, Object> vote(int yes, int no) {
        return Map.of(
                "voteMethod",
                "SECRET_BALLOT",
                "voteYes",
                yes,
                "voteNo",
                no,
                "voteNoReason",
                "Đề nghị rèn luyện thêm về phát biểu ý kiến trong sinh hoạt");
    }
}
