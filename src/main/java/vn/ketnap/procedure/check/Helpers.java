package vn.ketnap.procedure.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.MemberStatus;
import vn.ketnap.organization.MemberView;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.PartyMembers;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.Role;

/** The official members who help, introduce and vouch. */
@Component
public class Helpers {

    private final PartyMembers members;
    private final Officers officers;
    private final UnitTree units;
    private final BusinessClock clock;

    Helpers(PartyMembers members, Officers officers, UnitTree units, BusinessClock clock) {
        this.members = members;
        this.officers = officers;
        this.units = units;
        this.clock = clock;
    }

    /** The active official members of a cell to choose from. */
    public List<Choice> choices(String cellCode) {
        return members.officialMembersOf(cellCode, clock.today()).stream()
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .map(member -> new Choice(
                        member.fullName() + " (chính thức từ " + DateFormats.date(member.officialDate()) + ")",
                        member.id().toString()))
                .toList();
    }

    /**
     * The active official members who may introduce the person: those of the cell first, then those of the other cells
     * of the same grassroots organisation (294-QĐ/TW, 3.2).
     */
    public List<Choice> introducers(CaseFile file) {
        List<Choice> choices = new ArrayList<>(choices(file.cellCode()));
        Set<String> others = introducingCells(file);
        others.remove(file.cellCode());
        members.officialMembersOf(others, clock.today()).stream()
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .map(member -> new Choice(
                        member.fullName() + " (" + units.unit(member.cellCode()).name() + ")",
                        member.id().toString()))
                .forEach(choices::add);
        return choices;
    }

    public Optional<MemberView> member(Long id) {
        return id == null ? Optional.empty() : members.member(id);
    }

    /** A member of the person's own grassroots organisation; empty for anybody else, whom the case must not name. */
    public Optional<MemberView> introducer(Long id, CaseFile file) {
        return member(id).filter(member -> introducingCells(file).contains(member.cellCode()));
    }

    /** Checks that a chosen member was an active official one of the case's cell on that day (294-QĐ/TW, 3.2). */
    public void checkHelper(
            String field, Long memberId, CaseFile file, LocalDate on, String article, Problems problems) {
        Optional<MemberView> member =
                member(memberId).filter(found -> found.cellCode().equals(file.cellCode()));
        check(field, memberId, member, on, article, problems);
    }

    /** The same for a member of any cell of the case's grassroots organisation. */
    public void checkIntroducer(
            String field, Long memberId, CaseFile file, LocalDate on, String article, Problems problems) {
        check(field, memberId, introducer(memberId, file), on, article, problems);
    }

    /** Somebody of another unit is answered like nobody: the refusal tells no name of a stranger. */
    private static void check(
            String field, Long memberId, Optional<MemberView> member, LocalDate on, String article, Problems problems) {
        if (memberId == null || on == null) {
            return;
        }
        if (member.isEmpty()) {
            problems.add(field, "Không có đảng viên này trong danh sách được chọn", article);
        } else if (!member.get().officialOn(on)) {
            problems.add(
                    field,
                    "%s chưa là đảng viên chính thức vào ngày %s"
                            .formatted(member.get().fullName(), DateFormats.date(on)),
                    article);
        } else if (member.get().status() != MemberStatus.ACTIVE) {
            problems.add(
                    field,
                    "%s không sinh hoạt bình thường: %s"
                            .formatted(
                                    member.get().fullName(),
                                    member.get().status().label()),
                    article);
        }
    }

    /** The cells of the person's grassroots organisation: the cell alone where it stands directly under the superior. */
    private Set<String> introducingCells(CaseFile file) {
        Set<String> cells = new TreeSet<>(Set.of(file.cellCode()));
        if (!file.grassrootsCode().equals(file.superiorCode())) {
            cells.addAll(units.cellsBelow(file.grassrootsCode()));
        }
        return cells;
    }

    /** Whether a login may write the helper's remark: one that is nothing but a helper only for the person it helps. */
    public boolean mayRemark(String userId, CaseFile file) {
        Set<RoleInUnit> roles = officers.rolesOf(userId, clock.today());
        boolean onlyHelper = !roles.isEmpty() && roles.stream().allMatch(held -> held.role() == Role.HELPER);
        return !onlyHelper
                || member(file.helperId())
                        .filter(helper -> userId.equals(helper.userId()))
                        .isPresent();
    }

    /** Group that writes the helper's remark: the helper's own when he or she has a login, else the cell's secretary. */
    public String groupOf(CaseFile file) {
        boolean hasLogin = member(file.helperId())
                .map(MemberView::userId)
                .filter(userId -> officers.holds(userId, Role.HELPER, file.cellCode(), clock.today()))
                .isPresent();
        return new RoleInUnit(hasLogin ? Role.HELPER : Role.CELL_SECRETARY, file.cellCode()).group();
    }
}
