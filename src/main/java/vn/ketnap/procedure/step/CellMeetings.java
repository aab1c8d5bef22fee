package vn.ketnap.procedure.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.MemberView;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.Person;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.HeldMeeting;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Votes;
import vn.ketnap.regulation.Body;
import vn.ketnap.vocabulary.Role;

/**
 * What the register knows of a cell's meeting before anybody writes it down. The cell checks it against its minutes:
 * the register tells of today, the meeting was on another day.
 */
@Component
@Transactional(readOnly = true)
public class CellMeetings {

    private final RegisterCheck registered;
    private final Officers officers;
    private final Register register;
    private final Votes votes;
    private final BusinessClock clock;

    CellMeetings(RegisterCheck registered, Officers officers, Register register, Votes votes, BusinessClock clock) {
        this.votes = votes;
        this.registered = registered;
        this.officers = officers;
        this.register = register;
        this.clock = clock;
    }

    /**
     * By the names of the form's fields: how many belong to the cell, who of them is left out of the count by status
     * (294-QĐ/TW, 9.3), the cell's secretary as chair and signer, place and minute taker as last time, the latter unless
     * he or she has left. Why those are absent who are left out. The exempt are only told: exempt members who come count.
     *
     * The share that the vote needs is the regulation's of the case.
     *
     * @param more what else the form shows
     */
    public Map<String, Object> known(CaseFile file, ResolutionKind kind, Map<String, ?> more) {
        Map<String, Object> known = known(file.cellCode());
        known.putAll(votes.shown(kind, kind.body(), file.bound(kind.matter()).regulation()));
        known.putAll(more);
        return known;
    }

    /**
     * The same with why the cell's last proposal came back.
     *
     * @param review the paper with which a committee sends a proposal back; its note is the reason
     */
    public Map<String, Object> known(CaseFile file, ResolutionKind kind, PaperKind review) {
        Map<String, Object> known = known(file, kind, Map.of());
        register.papers(file, review).stream()
                .reduce((earlier, later) -> later)
                .map(PaperView::note)
                .ifPresent(reason -> known.put("returnReason", reason));
        return known;
    }

    Map<String, Object> known(String cellCode) {
        Map<String, Object> known = new LinkedHashMap<>();
        List<MemberView> all = registered.members(cellCode);
        registered.cell(cellCode, clock.today()).ifPresent(cell -> addRoll(known, cell));
        Set<String> names = all.stream().map(MemberView::fullName).collect(Collectors.toSet());
        register.lastMeeting(cellCode, Body.CELL).ifPresent(last -> addLast(known, last, names));
        secretary(cellCode).ifPresent(name -> {
            known.put("meetingChair", name);
            known.put("paperSigner", name);
        });
        return known;
    }

    /** Chair and place, by the names of the form's fields, for what a cell does outside its votes; empty when unknown. */
    public Map<String, String> host(CaseFile file, String chairField, String placeField) {
        Map<String, String> known = new LinkedHashMap<>();
        register.lastMeeting(file.cellCode(), Body.CELL)
                .ifPresent(last -> known.put(placeField, last.meeting().place()));
        known.putAll(signer(file, chairField));
        return known;
    }

    /** The signer for the cell, by the name of the form's field: its secretary; empty when none or several hold the role. */
    public Map<String, String> signer(CaseFile file, String field) {
        return secretary(file.cellCode()).map(name -> Map.of(field, name)).orElse(Map.of());
    }

    /** Chair, signer and minute taker as last time unless they have left. */
    private static void addLast(Map<String, Object> known, HeldMeeting last, Set<String> members) {
        known.put("meetingPlace", last.meeting().place());
        Map.of(
                        "meetingSecretary",
                        last.meeting().secretary(),
                        "meetingChair",
                        last.meeting().chair(),
                        "paperSigner",
                        last.signer() == null ? last.meeting().chair() : last.signer())
                .forEach((field, name) -> {
                    if (members.contains(name)) {
                        known.put(field, name);
                    }
                });
    }

    private void addRoll(Map<String, Object> known, KnownCell cell) {
        known.put("attendanceTotalOfficial", cell.official());
        known.put("attendanceTotalProbationary", cell.probationary());
        if (cell.probationary() == 0) {
            known.put("attendancePresentProbationary", 0);
        }
        int exempt = cell.exempt();
        known.put(
                "roll",
                "Tổng số điền sẵn theo danh sách đảng viên ngày %s%s. Sửa lại nếu ngày họp khác."
                        .formatted(
                                DateFormats.date(clock.today()),
                                exempt == 0 ? "" : "; trong đó %d đồng chí được miễn sinh hoạt".formatted(exempt)));
        addExcluded(known, "attendanceExcludedTransferred", cell.transferred());
        addExcluded(known, "attendanceExcludedSuspended", cell.suspended());
        String away = Stream.of(
                        counted(cell.transferred(), "đồng chí chuyển sinh hoạt tạm thời"),
                        counted(cell.suspended(), "đồng chí bị đình chỉ sinh hoạt"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        if (!away.isEmpty()) {
            known.put("attendanceAbsenceReason", away);
        }
    }

    private static Optional<String> counted(int count, String who) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + who);
    }

    private static void addExcluded(Map<String, Object> known, String field, int count) {
        if (count > 0) {
            known.put(field, count);
        }
    }

    /** The name of the only secretary of the cell; empty when none or several hold the role. */
    private Optional<String> secretary(String cellCode) {
        List<Person> holders = officers.holders(Role.CELL_SECRETARY, cellCode, clock.today());
        return holders.size() == 1 ? Optional.of(holders.get(0).fullName()) : Optional.empty();
    }
}
