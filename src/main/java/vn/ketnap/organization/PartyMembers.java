package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.NameOrder;

/** The Party members of the register. */
@Component
@Transactional(readOnly = true)
public class PartyMembers {

    private final PartyMemberRepository members;
    private final NameOrder names;

    PartyMembers(PartyMemberRepository members, NameOrder names) {
        this.members = members;
        this.names = names;
    }

    /** Everybody whom the register has or had in a cell, on probation or official, whatever their status. */
    public List<MemberView> membersOf(String cellCode) {
        return members.findByCellCode(cellCode).stream().map(PartyMember::view).toList();
    }

    /**
     * The members of a cell who are official on that day, whatever their status: who of them counts in a vote is for the
     * caller to say (294-QĐ/TW, 4.2).
     */
    public List<MemberView> officialMembersOf(String cellCode, LocalDate date) {
        return byName(members.findByCellCodeAndOfficialDateLessThanEqual(cellCode, date), date);
    }

    /** The same for several cells at once, by name. */
    public List<MemberView> officialMembersOf(Collection<String> cellCodes, LocalDate date) {
        return byName(members.findByCellCodeInAndOfficialDateLessThanEqual(cellCodes, date), date);
    }

    /** The member with that id; empty when there is none. */
    public Optional<MemberView> member(long id) {
        return members.findById(id).map(PartyMember::view);
    }

    /** Logins of the members who have one, by member id. */
    public Map<Long, String> logins() {
        return members.findByUserIdNotNull().stream()
                .map(PartyMember::view)
                .collect(Collectors.toMap(MemberView::id, MemberView::userId));
    }

    /** Namesakes come in the order of the register. */
    private List<MemberView> byName(List<PartyMember> members, LocalDate date) {
        return members.stream()
                .map(PartyMember::view)
                .filter(member -> member.officialOn(date))
                .sorted(names.by(MemberView::fullName).thenComparing(MemberView::id))
                .toList();
    }
}
