package vn.ketnap.procedure.vote;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.CellMeetingRule;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.RequiredVote;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.voting.Tally;
import vn.ketnap.voting.Threshold;

/** Checks that the figures of a vote agree with each other, and counts it (294-QĐ/TW, 9.3). */
@Component
public class Votes {

    private final Regulations regulations;

    Votes(Regulations regulations) {
        this.regulations = regulations;
    }

    /** Adds what is wrong with the figures of a vote; says nothing about numbers that are missing. */
    public void check(Attendance attendance, Vote vote, String regulation, Problems problems) {
        if (!attendance.complete()) {
            return;
        }
        if (attendance instanceof CellAttendance cell) {
            check(cell, vote, regulation, problems);
        } else if (attendance instanceof CommitteeAttendance committee) {
            check(committee, vote, regulation, problems);
        }
    }

    private void check(CellAttendance attendance, Vote vote, String regulation, Problems problems) {
        CellMeetingRule rule = regulations.cellMeeting(regulation);
        if (attendance.totalOfficial() < rule.minimumOfficialMembers()) {
            problems.add(
                    "attendanceTotalOfficial",
                    "Chi bộ có %d đảng viên chính thức, phải có ít nhất %d mới biểu quyết được; báo cáo cấp ủy cấp trên"
                            .formatted(attendance.totalOfficial(), rule.minimumOfficialMembers()),
                    rule.basis().text());
        }
        if (attendance.presentOfficial() > attendance.totalOfficial()) {
            problems.add("attendancePresentOfficial", "Số chính thức có mặt nhiều hơn tổng số đảng viên chính thức");
        } else if (attendance.excludedCame()) {
            problems.add(
                    "attendancePresentOfficial",
                    "Có mặt %d trong %d đảng viên chính thức, vắng %d, mà không tính %d (chuyển sinh hoạt tạm thời %d, được miễn và vắng %d, bị đình chỉ, khởi tố, tạm giam %d): người không tính thì không có mặt, người có mặt thì vẫn tính"
                            .formatted(
                                    attendance.presentOfficial(),
                                    attendance.totalOfficial(),
                                    attendance.totalOfficial() - attendance.presentOfficial(),
                                    attendance.excluded(),
                                    CellAttendance.orZero(attendance.excludedTransferred()),
                                    CellAttendance.orZero(attendance.excludedExempt()),
                                    CellAttendance.orZero(attendance.excludedSuspended())),
                    basisOfCounting(regulation));
        }
        if (attendance.presentProbationary() > attendance.totalProbationary()) {
            problems.add("attendancePresentProbationary", "Số dự bị có mặt nhiều hơn tổng số đảng viên dự bị");
        }
        if (attendance.absent() > 0 && blank(attendance.absenceReason())) {
            problems.add("attendanceAbsenceReason", "Có người vắng mặt: ghi lý do vắng mặt");
        }
        checkBallot(attendance.presentOfficial(), attendance.counted(), "attendanceTotalOfficial", vote, problems);
    }

    private void check(CommitteeAttendance attendance, Vote vote, String regulation, Problems problems) {
        if (attendance.present() > attendance.total()) {
            problems.add("attendancePresent", "Số có mặt nhiều hơn tổng số ủy viên");
        } else if (attendance.excludedCame()) {
            problems.add(
                    "attendancePresent",
                    "Có mặt %d trong %d ủy viên, vắng %d, mà không tính %d (tạm thời chuyển đi và vắng %d, bị đình chỉ, khởi tố, tạm giam %d): người không tính thì không có mặt, người có mặt thì vẫn tính"
                            .formatted(
                                    attendance.present(),
                                    attendance.total(),
                                    attendance.absent(),
                                    attendance.excluded(),
                                    CellAttendance.orZero(attendance.excludedTransferred()),
                                    CellAttendance.orZero(attendance.excludedSuspended())),
                    basisOfCounting(regulation));
        }
        if (attendance.absent() > 0 && blank(attendance.absenceReason())) {
            problems.add("attendanceAbsenceReason", "Có người vắng mặt: ghi lý do vắng mặt");
        }
        checkBallot(attendance.present(), attendance.counted(), "attendanceTotal", vote, problems);
    }

    /** The article that says who counts, for screens. */
    public String basisOfCounting(String regulation) {
        return regulations.basis(Requirement.VOTE_COUNT, regulation).text();
    }

    /** The share of yes votes that the body of a ballot needs. */
    public Threshold threshold(ResolutionKind kind, CastVote ballot, String regulation) {
        return required(kind, ballot.body(), regulation).threshold();
    }

    /** The share as the forms take it, to tell the result while somebody still writes. */
    public Map<String, Object> shown(ResolutionKind kind, Body body, String regulation) {
        Threshold threshold = required(kind, body, regulation).threshold();
        return Map.of(
                "thresholdText", threshold.text(),
                "thresholdNumerator", threshold.numerator(),
                "thresholdDenominator", threshold.denominator(),
                "thresholdStrict", threshold.strict());
    }

    /** Counts a vote whose figures are complete and do not contradict each other. */
    public VoteResult count(ResolutionKind kind, CastVote ballot, String regulation) {
        RequiredVote required = required(kind, ballot.body(), regulation);
        Tally tally = new Tally(ballot.attendance().counted(), ballot.vote().ballot(), required.threshold());
        return new VoteResult(ballot.body(), tally, required.basis());
    }

    private RequiredVote required(ResolutionKind kind, Body body, String regulation) {
        return regulations.requiredVote(body, kind.matter(), regulation);
    }

    private static void checkBallot(int present, int eligible, String totalField, Vote vote, Problems problems) {
        if (eligible <= 0) {
            problems.add(totalField, "Không còn ai được tính để biểu quyết: xem lại các số không tính");
            return;
        }
        if (!vote.complete()) {
            return;
        }
        int cast = vote.cast();
        if (cast > present) {
            problems.add(
                    "voteYes",
                    "Tổng số phiếu (%d) nhiều hơn số người có mặt được biểu quyết (%d)".formatted(cast, present));
        } else if (cast > eligible) {
            problems.add("voteYes", "Tổng số phiếu (%d) nhiều hơn số người được tính (%d)".formatted(cast, eligible));
        } else if (cast < present) {
            problems.warn("voteYes", missingBallots(present, vote), "");
        }
        if (vote.no() > 0 && blank(vote.noReason())) {
            problems.warn("voteNoReason", "Có phiếu không tán thành: ghi lý do", "");
        }
    }

    /** What a superior should know of a vote with fewer ballots than voters. */
    public static String missingBallots(int present, Vote vote) {
        return "Có mặt %d người được biểu quyết, mới ghi %d phiếu (tán thành %d, không tán thành %d, trắng hoặc không hợp lệ %d): còn thiếu %d"
                .formatted(
                        present,
                        vote.cast(),
                        vote.yes(),
                        vote.no(),
                        CellAttendance.orZero(vote.blank()),
                        present - vote.cast());
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
