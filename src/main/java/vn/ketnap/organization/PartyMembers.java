package vn.ketnap.organization;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The Party members of the register. */
@Component
@Transactional(readOnly = true)
public class PartyMembers {

    private final PartyMemberRepository members;

    PartyMembers(PartyMemberRepository members) {
        this.members = members;
    }

    /** Everybody whom the register has in a cell, on probation or official, whatever their status. */
    public List<MemberView> membersOf(String cellCode) {
        return members.findByCellCode(cellCode).stream().map(PartyMember::view).toList();
    }

    /**
     * The members of a cell who are official on that day, whatever their status: who of them counts in a vote is for the
     * caller to say (294-QĐ/TW, 4.2).
     */
    public List<MemberView> officialMembersOf(String cellCode, LocalDate date) {
        return byName(members.findByCellCodeAndOfficialDateLessThanEqual(cellCode, date));
    }

    /** The same for several cells at once, by name. */
    public List<MemberView> officialMembersOf(Collection<String> cellCodes, LocalDate date) {
        return byName(members.findByCellCodeInAndOfficialDateLessThanEqual(cellCodes, date));
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

    /** In the order of a Vietnamese dictionary: Ngô before Nguyễn. Namesakes come in the order of the register. */
    private static List<MemberView> byName(List<PartyMember> members) {
        Comparator<Object> dictionary = Collator.getInstance(Locale.forLanguageTag("vi"));
        return members.stream()
                .map(PartyMember::view)
                .sorted(Comparator.comparing(MemberView::fullName, dictionary).thenComparing(MemberView::id))
                .toList();
    }
}
