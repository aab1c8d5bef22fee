package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the register holds before an import, by the keys an import compares.
 *
 * @param admitted members whom cases brought, those among them without a code too, who are not in the map of members
 */
public record RegisterSnapshot(
        Map<String, UnitView> units,
        Map<OfficerRow.Key, OfficerRow> officers,
        Map<String, MemberRow> members,
        List<Admitted> admitted) {

    /**
     * A member whom a case brought.
     *
     * @param leftOn null for who is a member
     */
    public record Admitted(long id, MemberRow row, LocalDate leftOn) {}

    /** Codes of units to which another unit, an officer or a member belongs. */
    public Set<String> unitsInUse() {
        Set<String> codes = new HashSet<>();
        Stream.of(
                        units.values().stream().map(UnitView::parentCode),
                        officers.values().stream().map(OfficerRow::unitCode),
                        members.values().stream().map(MemberRow::cellCode),
                        admitted.stream().map(member -> member.row().cellCode()))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .forEach(codes::add);
        return codes;
    }
}
