package vn.ketnap.organization;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What the register holds before an import, by the keys an import compares. */
public record RegisterSnapshot(
        Map<String, UnitView> units, Map<OfficerRow.Key, OfficerRow> officers, Map<String, MemberRow> members) {

    /** Codes of units to which another unit, an officer or a member belongs. */
    public Set<String> unitsInUse() {
        Set<String> codes = new HashSet<>();
        Stream.of(
                        units.values().stream().map(UnitView::parentCode),
                        officers.values().stream().map(OfficerRow::unitCode),
                        members.values().stream().map(MemberRow::cellCode))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .forEach(codes::add);
        return codes;
    }
}
