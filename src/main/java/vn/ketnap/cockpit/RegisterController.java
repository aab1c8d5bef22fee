package vn.ketnap.cockpit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Choice;
import vn.ketnap.report.Territories;
import vn.ketnap.report.Territory;
import vn.ketnap.returns.RegisterKind;
import vn.ketnap.returns.Registers;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.sheet.Sheet;
import vn.ketnap.sheet.Tabulation;

/** The page *Sổ, danh sách* of Cockpit: the registers of the caller's own units as of any day. */
@RestController
@RequestMapping("/camunda/api/ketnap/registers")
class RegisterController {

    private static final String PAGE = "trang Sổ, danh sách";

    private final ManagerAccess overseers;
    private final Territories territories;
    private final Registers registers;
    private final BusinessClock clock;
    private final Trail trail;
    private final String place;

    RegisterController(
            ManagerAccess overseers,
            Territories territories,
            Registers registers,
            BusinessClock clock,
            Trail trail,
            @Value("${ketnap.place:}") String place) {
        this.overseers = overseers;
        this.territories = territories;
        this.registers = registers;
        this.clock = clock;
        this.trail = trail;
        this.place = place;
    }

    /** The parameters of a register; all may be missing. */
    record Wanted(
            RegisterKind kind,
            String unit,
            @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @DateTimeFormat(iso = ISO.DATE) LocalDate day) {

        RegisterKind register() {
            return kind == null ? RegisterKind.SYMPATHIZERS : kind;
        }
    }

    /** The page: the registers to choose from, the units on the way down to the one shown, those below it, the table. */
    record Answer(
            LocalDate today,
            List<Choice> kinds,
            List<ReturnController.Place> path,
            List<ReturnController.Place> units,
            ReturnController.Shown table) {}

    @GetMapping
    ResponseEntity<Answer> read(Caller caller, Wanted wanted) {
        String login = overseers.require(caller);
        Territory territory = territories.of(login, wanted.unit());
        Answer answer = new Answer(
                clock.today(),
                Stream.of(RegisterKind.values()).map(Choice::of).toList(),
                places(territory.path().stream()),
                places(territory.parts().stream()),
                ReturnController.Shown.of(made(territory, wanted)));
        trail.read(new AuditEvent(login, null, Operation.REPORT, FieldGroup.NAMES, purpose(wanted)));
        return Replies.unstored(answer);
    }

    /** The same as a workbook. */
    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(Caller caller, Wanted wanted) {
        Territory territory = exported(caller, wanted);
        Tabulation table = made(territory, wanted);
        String name = "so-%s-%s.xlsx".formatted(wanted.register().name().toLowerCase(Locale.ROOT), clock.today());
        return Replies.workbook(name, Sheet.workbook(table.sheet(ReturnController.title(territory))));
    }

    /** The same as a page to be printed. */
    @GetMapping("/print")
    ModelAndView print(Caller caller, Wanted wanted) {
        Territory territory = exported(caller, wanted);
        return ReturnController.page(made(territory, wanted), ReturnController.title(territory), place, clock.today());
    }

    private Tabulation made(Territory territory, Wanted wanted) {
        return registers.of(wanted.register(), territory, wanted.from(), wanted.to(), wanted.day());
    }

    private Territory exported(Caller caller, Wanted wanted) {
        String login = overseers.require(caller);
        Territory territory = territories.of(login, wanted.unit());
        trail.read(new AuditEvent(login, null, Operation.EXPORT, FieldGroup.NAMES, purpose(wanted)));
        return territory;
    }

    private static String purpose(Wanted wanted) {
        return PAGE + ": " + wanted.register().label();
    }

    private static List<ReturnController.Place> places(Stream<UnitView> units) {
        return units.map(unit -> new ReturnController.Place(unit.code(), unit.name()))
                .toList();
    }
}
