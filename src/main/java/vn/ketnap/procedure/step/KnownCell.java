package vn.ketnap.procedure.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ketnap.organization.MemberStatus;
import vn.ketnap.organization.MemberView;

/** How many members the register has in a cell on a day; of the official ones, how many by status (294-QĐ/TW, 9.3). */
record KnownCell(int official, int probationary, int transferred, int exempt, int suspended) {

    /**
     * Empty for a cell whose members were not imported.
     *
     * @param admitted names of those on probation by their cases, whom the next import may bring
     */
    static Optional<KnownCell> of(List<MemberView> members, List<String> admitted, LocalDate day) {
        if (members.isEmpty()) {
            return Optional.empty();
        }
        List<MemberView> official =
                members.stream().filter(member -> member.officialOn(day)).toList();
        long probationary = members.stream()
                .filter(member -> !member.officialOn(day) && !member.partyDate().isAfter(day))
                .count();
        Set<String> listed = members.stream().map(MemberView::fullName).collect(Collectors.toSet());
        long notListed =
                admitted.stream().filter(name -> !listed.contains(name)).count();
        return Optional.of(new KnownCell(
                official.size(),
                (int) (probationary + notListed),
                count(official, MemberStatus.TRANSFERRED_TEMPORARILY),
                count(official, MemberStatus.EXEMPT),
                count(official, MemberStatus.SUSPENDED)));
    }

    private static int count(List<MemberView> members, MemberStatus status) {
        return (int)
                members.stream().filter(member -> member.status() == status).count();
    }
}
