package vn.ketnap.cockpit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Page;
import vn.ketnap.report.DeadlineFigures;
import vn.ketnap.report.DeadlineFilter;
import vn.ketnap.report.DeadlineLine;
import vn.ketnap.report.DeadlineList;
import vn.ketnap.report.Due;
import vn.ketnap.report.Territories;
import vn.ketnap.report.Territory;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.Stage;

/** The page *Thời hạn* of Cockpit: figures of the caller's own units and the lists behind them. */
@RestController
@RequestMapping("/camunda/api/ketnap/reports/deadlines")
class DeadlineReportController {

    private static final String PAGE = "trang Thời hạn";

    private final ManagerAccess overseers;
    private final Territories territories;
    private final DeadlineFigures figures;
    private final DeadlineList list;
    private final BusinessClock clock;
    private final Trail trail;
    private final String place;

    DeadlineReportController(
            ManagerAccess overseers,
            Territories territories,
            DeadlineFigures figures,
            DeadlineList list,
            BusinessClock clock,
            Trail trail,
            @Value("${ketnap.place:}") String place) {
        this.place = place;
        this.overseers = overseers;
        this.territories = territories;
        this.figures = figures;
        this.list = list;
        this.clock = clock;
        this.trail = trail;
    }

    /** A unit on the way from the caller's own down to the one shown. */
    record Place(String code, String name) {}

    /** Everything the page shows above its list. */
    record Overview(
            LocalDate today,
            List<Place> path,
            List<Choice> stages,
            List<ListColumn<DeadlineLine>> columns,
            List<DeadlineFigures.HeatRow> heat,
            List<DeadlineFigures.MonthCount> probationEnds,
            List<DeadlineFigures.Quarter> onTime,
            List<DeadlineFigures.LatePost> late) {}

    @GetMapping("/overview")
    ResponseEntity<Overview> overview(Caller caller, @RequestParam(defaultValue = "") String unit) {
        String login = overseers.require(caller);
        Territory territory = territories.of(login, unit);
        Overview overview = new Overview(
                clock.today(),
                territory.path().stream()
                        .map(each -> new Place(each.code(), each.name()))
                        .toList(),
                Arrays.stream(Stage.values()).map(Choice::of).toList(),
                ManagersList.DEADLINES.columns(),
                figures.heat(territory),
                figures.probationEnds(territory),
                figures.onTime(territory),
                figures.late(territory));
        trail.read(new AuditEvent(login, null, Operation.REPORT, FieldGroup.FIGURES, PAGE));
        return Replies.unstored(overview);
    }

    /** The parameters of a list; all may be missing. */
    record Wanted(
            String unit,
            Due due,
            Stage stage,
            DateKind metBy,
            Role role,
            String roleUnit,
            String text,
            @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            DeadlineFilter.Sort sort,
            Boolean descending) {

        DeadlineFilter filter() {
            return new DeadlineFilter(
                    due == null ? Due.ALL : due,
                    stage,
                    metBy,
                    role,
                    roleUnit,
                    text,
                    from,
                    to,
                    sort,
                    Boolean.TRUE.equals(descending));
        }
    }

    @GetMapping
    ResponseEntity<Page<DeadlineLine>> page(Caller caller, Wanted wanted, @RequestParam(defaultValue = "1") int page) {
        String login = overseers.require(caller);
        Page<DeadlineLine> found = list.page(territories.of(login, wanted.unit()), wanted.filter(), page);
        trail.read(new AuditEvent(login, null, Operation.SEARCH, FieldGroup.DEADLINES, PAGE));
        return Replies.unstored(found);
    }

    /** The same list as a workbook. */
    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(Caller caller, Wanted wanted) {
        String login = overseers.require(caller);
        Territory territory = territories.of(login, wanted.unit());
        DeadlineFilter filter = wanted.filter();
        trail.read(new AuditEvent(login, null, Operation.EXPORT, FieldGroup.DEADLINES, PAGE));
        return Replies.workbook(
                "thoi-han-" + clock.today() + ".xlsx",
                ManagersList.DEADLINES.workbook(heading(filter), list.all(territory, filter)));
    }

    /** The same list as a page to be printed. */
    @GetMapping("/print")
    ModelAndView print(Caller caller, Wanted wanted) {
        String login = overseers.require(caller);
        Territory territory = territories.of(login, wanted.unit());
        DeadlineFilter filter = wanted.filter();
        trail.read(new AuditEvent(login, null, Operation.EXPORT, FieldGroup.DEADLINES, PAGE));
        return ManagersList.DEADLINES.paper(
                heading(filter), territory.office(), place, clock.today(), list.all(territory, filter));
    }

    private String heading(DeadlineFilter filter) {
        return "%s, ngày %s".formatted(filter.due().label(), DateFormats.date(clock.today()));
    }
}
