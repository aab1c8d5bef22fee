package vn.ketnap.organization;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.vocabulary.Role;

/**
 * The people who held an office in a unit on some day, kept in memory: told to those who write down a signer, never asked for rights.
 * Another node's import is seen after {@code ketnap.remembered}.
 */
@Component
public class OfficeHolders {

    private final OfficerRepository officers;
    private final StandIns standIns;
    private final long remembered;
    private final Map<RoleInUnit, Read> read = new ConcurrentHashMap<>();

    OfficeHolders(OfficerRepository officers, StandIns standIns, @Value("${ketnap.remembered}") Duration remembered) {
        this.officers = officers;
        this.standIns = standIns;
        this.remembered = remembered.toNanos();
    }

    /** The rows of those who held the role in exactly that unit on that day; empty when the register knows nobody. */
    public List<OfficerRow> holders(Role role, String unitCode, LocalDate date) {
        return read
                .compute(
                        new RoleInUnit(role, unitCode),
                        (office, known) -> known != null && isFresh(known) ? known : read(office))
                .rows()
                .stream()
                .filter(row -> row.validOn(date))
                .toList();
    }

    /** Full names of those who held the role in exactly that unit on that day; empty when the register knows nobody. */
    public List<String> names(Role role, String unitCode, LocalDate date) {
        List<OfficerRow> holders = holders(role, unitCode, date);
        return Stream.concat(holders.stream(), standIns(holders, date).stream())
                .map(OfficerRow::fullName)
                .distinct()
                .toList();
    }

    /**
     * Those who represented these officers on that day, each with the office as papers name it: the person who signs is not the
     * one in office.
     *
     * @param holders rows that {@link #holders} answered for that day
     */
    public List<OfficerRow> standIns(List<OfficerRow> holders, LocalDate date) {
        return holders.stream()
                .flatMap(row -> standIns.of(row.userId(), date).stream()
                        .map(person -> new OfficerRow(
                                person.userId(),
                                person.fullName(),
                                person.email(),
                                row.role(),
                                row.unitCode(),
                                date,
                                date,
                                "Người làm thay " + (row.post() == null ? "Bí thư" : row.post()))))
                .toList();
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

    private boolean isFresh(Read known) {
        return System.nanoTime() - known.readAt() < remembered;
    }

    private record Read(List<OfficerRow> rows, long readAt) {}
}
