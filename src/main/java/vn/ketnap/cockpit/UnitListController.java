package vn.ketnap.cockpit;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.NameOrder.By;
import vn.ketnap.security.Caller;

/** The units by their names, for pages on which an administrator chooses one. */
@RestController
class UnitListController {

    private final UnitTree units;
    private final BusinessClock clock;

    UnitListController(UnitTree units, BusinessClock clock) {
        this.units = units;
        this.clock = clock;
    }

    /**
     * A unit to choose.
     *
     * @param label name and code, since two villages may have a cell of one name
     * @param above name of the unit above it, empty at the root
     * @param open whether it has not ended
     */
    record Listed(String code, String label, String above, boolean open) {}

    /** All units in the order of the Vietnamese alphabet. */
    @GetMapping("/camunda/api/ketnap/units")
    ResponseEntity<List<Listed>> all(Caller caller) {
        Administrators.require(caller);
        return Replies.unstored(units.all().stream()
                .sorted(Comparator.comparing((UnitView unit) -> By.FAMILY.key(unit.name()))
                        .thenComparing(UnitView::code))
                .map(unit -> new Listed(
                        unit.code(),
                        unit.nameAndCode(),
                        units.find(unit.parentCode()).map(UnitView::name).orElse(""),
                        !unit.endedBefore(clock.today())))
                .toList());
    }
}
