package vn.ketnap.organization;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.vocabulary.Role;

/**
 * The people who held an office in a unit on some day, kept in memory: told to those who write down a signer, never asked for rights.
 * Another node's import is seen within half a minute.
 */
@Component
public class OfficeHolders {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final OfficerRepository officers;
    private final Map<RoleInUnit, Read> read = new ConcurrentHashMap<>();

    OfficeHolders(OfficerRepository officers) {
        this.officers = officers;
    }

    /** The rows of those who held the role in exactly that unit on that day; empty when the register knows nobody. */
    public List<OfficerRow> holders(Role role, String unitCode, LocalDate date) {
        return read
                .compute(
                        new RoleInUnit(role, unitCode),
                        (office, known) -> known != null && known.isFresh() ? known : read(office))
                .rows()
                .stream()
                .filter(row -> row.validOn(date))
                .toList();
    }

    /** Full names of those who held the role in exactly that unit on that day; empty when the register knows nobody. */
    public List<String> names(Role role, String unitCode, LocalDate date) {
        return holders(role, unitCode, date).stream().map(OfficerRow::fullName).toList();
    }

    @EventListener
    void forget(OrganizationChanged changed) {
        read.clear();
    }

    private Read read(RoleInUnit office) {
        List<OfficerRow> rows = officers.findByUnitCodeAndRole(office.unitCode(), office.role()).stream()
                .map(Officer::row)
                .toList();
        return new Read(rows, System.nanoTime());
    }

    private record Read(List<OfficerRow> rows, long readAt) {

        boolean isFresh() {
            return readAt + FRESH.toNanos() > System.nanoTime();
        }
    }
}
