package vn.ketnap.admission;

import org.springframework.stereotype.Component;
import vn.ketnap.admission.block.CellAttendance;
import vn.ketnap.admission.block.CommitteeAttendance;
import vn.ketnap.admission.block.Vote;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.CellMeetingRule;
import vn.ketnap.regulation.Matter;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.RequiredVote;
import vn.ketnap.voting.Tally;

/** Checks the figures of a vote as every form brings them, and counts it (294-QĐ/TW, 9.3). */
@Component
public class Votes {

    private final Regulations regulations;

    Votes(Regulations regulations) {
        this.regulations = regulations;
    }

    /** Adds what is wrong with the figures of a cell's vote; says nothing about numbers that are missing. */
    public void check(CellAttendance attendance, Vote vote, String regulation, Problems problems) {
        if (!attendance.complete()) {
            return;
        }
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
        } else if (attendance.exemptCame()) {
            problems.add(
                    "attendanceExcludedExempt",
                    "Số được miễn và vắng mặt nhiều hơn số đảng viên chính thức vắng mặt; có mặt thì vẫn tính");
        }
        if (attendance.presentProbationary() > attendance.totalProbationary()) {
            problems.add("attendancePresentProbationary", "Số dự bị có mặt nhiều hơn tổng số đảng viên dự bị");
        }
        if (attendance.absent() > 0 && blank(attendance.absenceReason())) {
            problems.add("attendanceAbsenceReason", "Có người vắng mặt: ghi lý do vắng mặt");
        }
        checkBallot(attendance.presentOfficial(), attendance.counted(), "attendanceTotalOfficial", vote, problems);
    }

    /** Adds what is wrong with the figures of a committee's vote; says nothing about numbers that are missing. */
    public void check(CommitteeAttendance attendance, Vote vote, Problems problems) {
        if (!attendance.complete()) {
            return;
        }
        if (attendance.present() > attendance.total()) {
            problems.add("attendancePresent", "Số có mặt nhiều hơn tổng số ủy viên");
        } else if (attendance.transferredCame()) {
            problems.add(
                    "attendanceExcludedTransferred",
                    "Số tạm thời chuyển đi và vắng mặt nhiều hơn số ủy viên vắng mặt; có mặt thì vẫn tính");
        }
        if (attendance.absent() > 0 && blank(attendance.absenceReason())) {
            problems.add("attendanceAbsenceReason", "Có người vắng mặt: ghi lý do vắng mặt");
        }
        checkBallot(attendance.present(), attendance.counted(), "attendanceTotal", vote, problems);
    }

    /** Counts a cell's vote; the figures have passed the check. */
    public VoteResult count(Matter matter, CellAttendance attendance, Vote vote, String regulation) {
        RequiredVote required = regulations.requiredVote(Body.CELL, matter, regulation);
        return new VoteResult(
                Body.CELL,
                new Tally(attendance.roll().eligible(), vote.ballot(), required.threshold()),
                required.basis());
    }

    /** Counts the vote of a committee or standing committee; the figures have passed the check. */
    public VoteResult count(Body body, Matter matter, CommitteeAttendance attendance, Vote vote, String regulation) {
        RequiredVote required = regulations.requiredVote(body, matter, regulation);
        return new VoteResult(
                body, new Tally(attendance.roll().eligible(), vote.ballot(), required.threshold()), required.basis());
    }

    /**
     * Whether figures that are not checked yet would reach the threshold, and so give a resolution.
     *
     * @param counted how many members count
     */
    public boolean reaches(Body body, Matter matter, int counted, Vote vote, String regulation) {
        return vote.complete()
                && regulations
                        .requiredVote(body, matter, regulation)
                        .threshold()
                        .reached(vote.yes(), counted);
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
        }
        if (vote.no() > 0 && blank(vote.noReason())) {
            problems.warn("voteNoReason", "Có phiếu không tán thành: ghi lý do", "");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
