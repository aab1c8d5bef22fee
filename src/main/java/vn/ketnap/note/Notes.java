package vn.ketnap.note;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.Person;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.security.CaseScope;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/**
 * The notes of colleagues on a case. They are read by whoever holds a role in the unit of the author; a committee above or below
 * does not. Every method throws NoSuchElementException for a case that is unknown or not the login's to read.
 */
@Component
@Transactional
public class Notes {

    private static final int MOST_LETTERS = 1000;
    private static final int MOST_NOTES = 500;

    private final CaseDesk cases;
    private final CaseScope scope;
    private final StoredNotes notes;
    private final Officers officers;
    private final UnitTree units;
    private final BusinessClock clock;
    private final Trail trail;

    Notes(
            CaseDesk cases,
            CaseScope scope,
            StoredNotes notes,
            Officers officers,
            UnitTree units,
            BusinessClock clock,
            Trail trail) {
        this.cases = cases;
        this.scope = scope;
        this.notes = notes;
        this.officers = officers;
        this.units = units;
        this.clock = clock;
        this.trail = trail;
    }

    /** A note as a page shows it. */
    public record Note(String text, String who, String unit, Instant at) {}

    /**
     * The notes that the login reads, the newest first.
     *
     * @param unit name of the unit for which the login may write one, null when it may not
     */
    public record OfUnit(String unit, List<Note> notes) {}

    /** The login sees the case but does not work on it, so it writes nothing. */
    public static class ReadOnlyException extends RuntimeException {}

    public OfUnit of(String login, String number) {
        CaseFile file = readable(login, number, Operation.CASE);
        Set<String> own = scope.units(login);
        List<Note> read = own.isEmpty()
                ? List.of()
                : notes.findByCaseIdAndUnitCodeInOrderByIdDesc(file.id(), own).stream()
                        .map(note -> new Note(
                                note.content(), nameOf(note.author()), unitName(note.unitCode()), note.writtenAt()))
                        .toList();
        trail.read(touch(login, number, Operation.CASE));
        return new OfUnit(unitOf(login, file).map(this::unitName).orElse(null), read);
    }

    /**
     * Leaves a note for the colleagues of the unit in which the login works on the case, the nearest to its cell.
     *
     * @throws RefusedException for an empty text and for more than 1,000 letters
     * @throws ReadOnlyException when the login does not work on the case
     */
    public void write(String login, String number, String text) {
        CaseFile file = readable(login, number, Operation.NOTE);
        String unit = unitOf(login, file).orElseThrow(() -> {
            trail.denied(touch(login, number, Operation.NOTE));
            return new ReadOnlyException();
        });
        String content = text == null ? "" : text.strip();
        if (content.isEmpty() || content.length() > MOST_LETTERS) {
            throw RefusedException.because("Ghi chú phải có từ 1 đến %d ký tự.".formatted(MOST_LETTERS));
        }
        if (notes.countByCaseId(file.id()) >= MOST_NOTES) {
            throw RefusedException.because("Hồ sơ đã có %d ghi chú, không nhận thêm.".formatted(MOST_NOTES));
        }
        notes.save(new CaseNote(file.id(), unit, login, clock.instant(), content));
        trail.change(touch(login, number, Operation.NOTE));
    }

    private CaseFile readable(String login, String number, Operation operation) {
        return cases.find(number).filter(file -> scope.sees(login, file)).orElseThrow(() -> {
            trail.denied(touch(login, number, operation));
            return new NoSuchElementException("Không có hồ sơ này");
        });
    }

    private Optional<String> unitOf(String login, CaseFile file) {
        if (!scope.worksOn(login, file)) {
            return Optional.empty();
        }
        Set<String> own = scope.units(login);
        return Stream.of(
                        file.cellCode(),
                        file.sectionCode(),
                        file.grassrootsCode(),
                        file.superiorCode(),
                        file.decidingCode())
                .filter(code -> code != null && own.contains(code))
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    private String nameOf(String login) {
        return officers.person(login).map(Person::fullName).orElse(login);
    }

    private String unitName(String code) {
        return units.unit(code).name();
    }

    private static AuditEvent touch(String login, String number, Operation operation) {
        return new AuditEvent(login, number, operation, FieldGroup.CASE, null);
    }
}
