package vn.ketnap.procedure.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;
import vn.ketnap.organization.MemberView;
import vn.ketnap.organization.PartyMembers;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.TransactionMemory;
import vn.ketnap.procedure.vote.CastVote;
import vn.ketnap.procedure.vote.CellAttendance;
import vn.ketnap.procedure.vote.CommitteeAttendance;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.CellMeetingRule;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.voting.Threshold;

/** Holds what a body writes of itself against the register on the day of its meeting (294-QĐ/TW, 9.3). */
@Component
@Transactional(readOnly = true)
class RegisterCheck {

    private final PartyMembers members;
    private final UnitTree units;
    private final Regulations regulations;
    private final TransactionMemory memory;

    RegisterCheck(PartyMembers members, UnitTree units, Regulations regulations, TransactionMemory memory) {
        this.members = members;
        this.units = units;
        this.regulations = regulations;
        this.memory = memory;
    }

    /** A number of the form that is not the register's; the text says both. */
    record Difference(String field, String text) {}

    private record MembersOf(String cellCode) {}

    private record CellOn(String cellCode, LocalDate day) {}

    /** What the register has of a cell on a day; empty when its members were not imported. */
    Optional<KnownCell> cell(String cellCode, LocalDate on) {
        List<MemberView> listed = members(cellCode);
        return memory.once(new CellOn(cellCode, on), () -> KnownCell.of(listed, on));
    }

    /** Everybody whom the register has or had in a cell. */
    List<MemberView> members(String cellCode) {
        return memory.once(new MembersOf(cellCode), () -> members.membersOf(cellCode));
    }

    /** Where the complete figures of a meeting differ; empty when they agree or the register knows nothing. */
    List<Difference> differences(CastVote ballot, String unitCode, Threshold threshold) {
        LocalDate on = ballot.meeting().date();
        if (ballot.attendance() instanceof CellAttendance written) {
            return cell(unitCode, on)
                    .map(known -> ofCell(known, on, written, ballot.vote(), threshold))
                    .orElse(List.of());
        }
        CommitteeAttendance written = (CommitteeAttendance) ballot.attendance();
        return serving(ballot.body(), unitCode, on)
                .map(known -> ofCommittee(known, ballot.body(), written, ballot.vote(), threshold))
                .orElse(List.of());
    }

    /** How many members of a body serve on a day, vacant seats left out; empty when the register does not say. */
    Optional<Integer> serving(Body body, String unitCode, LocalDate on) {
        return units.find(unitCode).map(UnitView::seats).flatMap(seats -> switch (body) {
            case COMMITTEE -> seats.committeeOn(on);
            case STANDING_COMMITTEE -> seats.standingOn(on);
            case PERMANENT_SECRETARIAT -> seats.permanentOn(on);
            default -> Optional.empty();
        });
    }

    private static List<Difference> ofCommittee(
            int known, Body body, CommitteeAttendance written, Vote vote, Threshold threshold) {
        return Stream.of(
                        difference("attendanceTotal", body, "ủy viên", written.total(), known, "danh sách đơn vị"),
                        pressedDown("attendanceTotal", written.counted(), known - written.excluded(), vote, threshold))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Refuses the vote of a cell that has too few official members by the register, whatever was written. */
    void checkMinimum(CastVote ballot, String unitCode, String regulation, Problems problems) {
        LocalDate on = ballot.meeting().date();
        if (on == null || ballot.body() != Body.CELL) {
            return;
        }
        CellMeetingRule rule = regulations.cellMeeting(regulation);
        cell(unitCode, on)
                .filter(known -> known.official() < rule.minimumOfficialMembers())
                .filter(known -> !problems.blocked("attendanceTotalOfficial"))
                .ifPresent(known -> problems.add(
                        "attendanceTotalOfficial",
                        "Danh sách ngày %s chỉ có %d đảng viên chính thức, phải có ít nhất %d mới biểu quyết được; báo cáo cấp ủy cấp trên, danh sách sai thì cập nhật danh sách trước"
                                .formatted(DateFormats.date(on), known.official(), rule.minimumOfficialMembers()),
                        rule.basis().text()));
    }

    private static List<Difference> ofCell(
            KnownCell known, LocalDate on, CellAttendance written, Vote vote, Threshold threshold) {
        // who is exempt may have come, so fewer are no difference
        int exempt = CellAttendance.orZero(written.excludedExempt());
        int knownExempt = Math.min(exempt, known.exempt());
        int counted = known.official() - known.transferred() - known.suspended() - knownExempt;
        CellLine line = new CellLine("danh sách ngày " + DateFormats.date(on));
        return Stream.of(
                        line.of("TotalOfficial", "đảng viên chính thức", written.totalOfficial(), known.official()),
                        line.of(
                                "TotalProbationary",
                                "đảng viên dự bị",
                                written.totalProbationary(),
                                known.probationary()),
                        line.of(
                                "ExcludedTransferred",
                                "người chuyển sinh hoạt tạm thời",
                                CellAttendance.orZero(written.excludedTransferred()),
                                known.transferred()),
                        line.of(
                                "ExcludedSuspended",
                                "người bị đình chỉ, khởi tố, tạm giam",
                                CellAttendance.orZero(written.excludedSuspended()),
                                known.suspended()),
                        line.of("ExcludedExempt", "người được miễn sinh hoạt", exempt, knownExempt),
                        pressedDown("attendanceTotalOfficial", written.counted(), counted, vote, threshold))
                .filter(Objects::nonNull)
                .toList();
    }

    private record CellLine(String list) {

        Difference of(String field, String whom, int written, int known) {
            return difference("attendance" + field, Body.CELL, whom, written, known, list);
        }
    }

    /** Null when both say the same. */
    private static Difference difference(String field, Body body, String whom, int written, int known, String list) {
        return written == known
                ? null
                : new Difference(
                        field,
                        "%s ghi %d %s, %s có %d"
                                .formatted(StringUtils.capitalize(body.label()), written, whom, list, known));
    }

    /** The case that matters most: enough votes only because fewer were counted than the register knows; else null. */
    private static Difference pressedDown(String field, int written, int known, Vote vote, Threshold threshold) {
        boolean onlyWithFewer = vote.complete()
                && written < known
                && threshold.reached(vote.yes(), written)
                && !threshold.reached(vote.yes(), known);
        return onlyWithFewer
                ? new Difference(
                        field,
                        "%d phiếu tán thành đạt với %d người được tính (cần %d) nhưng không đạt với %d theo danh sách (cần %d)"
                                .formatted(
                                        vote.yes(), written, threshold.needed(written), known, threshold.needed(known)))
                : null;
    }
}
