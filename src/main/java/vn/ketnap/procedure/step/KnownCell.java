package vn.ketnap.procedure.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ketnap.organization.MemberStatus;
import vn.ketnap.organization.MemberView;

/** How many members the register has in a cell on a day; of the official ones, how many by status (294-QĐ/TW, 9.3). */
record KnownCell(int official, int probationary, int transferred, int exempt, int suspended) {

    /** Empty for a cell whose members were not imported: those whom cases brought are not all of it. */
    static Optional<KnownCell> of(List<MemberView> members, LocalDate day) {
        if (members.stream().noneMatch(MemberView::imported)) {
            return Optional.empty();
        }
        List<MemberView> official =
                members.stream().filter(member -> member.officialOn(day)).toList();
        long probationary = members.stream()
                .filter(member -> !member.officialOn(day) && member.belongsOn(day))
                .count();
        return Optional.of(new KnownCell(
                official.size(),
                (int) probationary,
                count(official, MemberStatus.TRANSFERRED_TEMPORARILY),
                count(official, MemberStatus.EXEMPT),
                count(official, MemberStatus.SUSPENDED)));
    }

    private static int count(List<MemberView> members, MemberStatus status) {
        return (int)
                members.stream().filter(member -> member.status() == status).count();
    }
}
