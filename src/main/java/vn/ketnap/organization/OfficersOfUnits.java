package vn.ketnap.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.CaseMoves.Belonging;
import vn.ketnap.platform.DateFormats;

/** The officers of units that end: nobody is given an office by a list of units, so that each has to be told. */
@Component
class OfficersOfUnits implements UnitBelongings {

    private final OfficerRepository officers;
    private final Clock clock;

    OfficersOfUnits(OfficerRepository officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public List<Belonging> of(Collection<UnitView> changing, List<CaseMoves.Move> moves) {
        LocalDate today = LocalDate.now(clock);
        Map<String, UnitView> ending = changing.stream()
                .filter(unit -> unit.validTo() != null)
                .collect(Collectors.toMap(UnitView::code, Function.identity()));
        if (ending.isEmpty()) {
            return List.of();
        }
        return officers.findByUnitCodeInOrderByUnitCodeAscIdAsc(ending.keySet()).stream()
                .map(Officer::row)
                .filter(row -> !row.endedBefore(today))
                .map(row -> belonging(row, ending.get(row.unitCode())))
                .toList();
    }

    private static Belonging belonging(OfficerRow row, UnitView unit) {
        return new Belonging(
                unit.nameAndCode(),
                "Cán bộ",
                "%s, %s".formatted(row.fullName(), row.role().label()),
                "Không tự chuyển: đơn vị kết thúc ngày %s, ghi chức danh mới ở trang Cán bộ"
                        .formatted(DateFormats.date(unit.validTo())));
    }
}
