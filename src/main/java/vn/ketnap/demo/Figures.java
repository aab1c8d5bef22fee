package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.step.CellMeetings;
import vn.ketnap.procedure.step.CommitteeMeetings;
import vn.ketnap.procedure.step.Decisions;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Body;

/** Meetings and votes as the forms bring them: whom the register counts, most came and most agreed. */
@Component
@Profile("demo | test")
class Figures {

    private static final int MOST_PRESENT = 14;

    private final CellMeetings meetings;
    private final CommitteeMeetings committees;
    private final Decisions decisions;

    Figures(CellMeetings meetings, CommitteeMeetings committees, Decisions decisions) {
        this.meetings = meetings;
        this.committees = committees;
        this.decisions = decisions;
    }

    /**
     * A cell whose members all came but who is left out, and of a large one some more. The numbers are those that the
     * form fills in.
     *
     * @param no how many of those present do not agree, never so many that the vote fails
     */
    Map<String, Object> ofCell(CaseFile file, LocalDate on, String number, int no) {
        Map<String, Object> values = meeting(on, "Phòng họp chi bộ");
        Map<String, Object> known = meetings.known(file, ResolutionKind.SYMPATHIZER, Map.of());
        known.keySet().removeIf(field -> !field.startsWith("attendance"));
        values.putAll(known);
        int total = number(known, "attendanceTotalOfficial");
        int counted =
                total - number(known, "attendanceExcludedTransferred") - number(known, "attendanceExcludedSuspended");
        int present = Math.max(Math.min(counted, MOST_PRESENT), counted * 9 / 10);
        values.put("attendancePresentOfficial", present);
        values.put("attendancePresentProbationary", number(known, "attendanceTotalProbationary"));
        if (present < total) {
            values.put("attendanceAbsenceReason", "Đi công tác, đang bị đình chỉ sinh hoạt");
        }
        int against = Math.min(no, present - (2 * counted + 2) / 3);
        values.putAll(vote(present - against, against));
        values.putAll(paper(number));
        return values;
    }

    /**
     * A committee of as many members as the register says, or as usual.
     *
     * @param absent how many did not come
     * @param no how many of those present do not agree
     */
    Map<String, Object> ofCommittee(
            CaseFile file, ResolutionKind kind, LocalDate on, String number, int usual, int absent, int no) {
        Body body = kind.body() == Body.COMMITTEE ? Body.COMMITTEE : decisions.bodyOf(file, kind.matter());
        int total = committees.serving(file, kind, body).orElse(usual);
        Map<String, Object> values = meeting(on, "Phòng họp đảng ủy");
        values.put("attendanceTotal", total);
        values.put("attendancePresent", total - absent);
        if (absent > 0) {
            values.put("attendanceAbsenceReason", "Một đồng chí đi học");
        }
        values.putAll(vote(total - absent - no, no));
        values.putAll(paper(number));
        return values;
    }

    /** How a section committee of nine votes on its report. */
    static Map<String, Object> ofSection() {
        return Map.of("committeeTotal", 9, "committeePresent", 8, "committeeYes", 8, "committeeNo", 0);
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
        Map<String, Object> vote = new HashMap<>(Map.of("voteMethod", "SECRET_BALLOT", "voteYes", yes, "voteNo", no));
        if (no > 0) {
            vote.put("voteNoReason", "Đề nghị rèn luyện thêm về phát biểu ý kiến trong sinh hoạt");
        }
        return vote;
    }

    private static int number(Map<String, Object> values, String field) {
        return (int) values.getOrDefault(field, 0);
    }
}
