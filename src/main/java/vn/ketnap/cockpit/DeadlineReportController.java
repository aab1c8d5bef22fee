package vn.ketnap.cockpit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
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
import vn.ketnap.sheet.Sheet;
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

    DeadlineReportController(
            ManagerAccess overseers,
            Territories territories,
            DeadlineFigures figures,
            DeadlineList list,
            BusinessClock clock,
            Trail trail) {
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
        String heading = filter.due().label() + ", ngày " + DateFormats.date(clock.today());
        Sheet sheet = new Sheet(
                "Thời hạn",
                List.of(heading),
                List.of(
                        "Số hồ sơ",
                        "Họ và tên",
                        "Chi bộ",
                        "Đảng bộ cơ sở",
                        "Giai đoạn",
                        "Thời hạn",
                        "Tính từ",
                        "Hạn",
                        "Số ngày còn lại",
                        "Hoàn thành",
                        "Người chịu trách nhiệm",
                        "Đơn vị chịu trách nhiệm",
                        "Căn cứ"));
        list.all(territory, filter)
                .forEach(line -> sheet.add(
                        line.caseNumber(),
                        line.applicant(),
                        line.cell(),
                        line.grassroots(),
                        line.stage(),
                        line.limit(),
                        line.startDate(),
                        line.dueDate(),
                        line.days(),
                        line.metOn(),
                        line.post().getText(),
                        line.post().unit(),
                        line.basis()));
        trail.read(new AuditEvent(login, null, Operation.EXPORT, FieldGroup.DEADLINES, PAGE));
        return Replies.workbook("thoi-han-" + clock.today() + ".xlsx", Sheet.workbook(sheet));
    }
}
