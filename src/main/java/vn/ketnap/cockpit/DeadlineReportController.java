package vn.ketnap.cockpit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.admission.Choice;
import vn.ketnap.admission.DateKind;
import vn.ketnap.admission.Shown;
import vn.ketnap.admission.Stage;
import vn.ketnap.organization.Role;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.report.DeadlineFigures;
import vn.ketnap.report.DeadlineFilter;
import vn.ketnap.report.DeadlineLine;
import vn.ketnap.report.DeadlineList;
import vn.ketnap.report.Due;
import vn.ketnap.report.Page;
import vn.ketnap.report.Sheet;
import vn.ketnap.report.Territories;
import vn.ketnap.report.Territory;

/** The page *Thời hạn* of Cockpit: figures of the caller's own units and the lists behind them. */
@RestController
@RequestMapping("/camunda/api/ketnap/reports/deadlines")
class DeadlineReportController {

    private final Overseers overseers;
    private final Territories territories;
    private final DeadlineFigures figures;
    private final DeadlineList list;
    private final BusinessClock clock;

    DeadlineReportController(
            Overseers overseers,
            Territories territories,
            DeadlineFigures figures,
            DeadlineList list,
            BusinessClock clock) {
        this.overseers = overseers;
        this.territories = territories;
        this.figures = figures;
        this.list = list;
        this.clock = clock;
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
    ResponseEntity<Overview> overview(@RequestParam(defaultValue = "") String unit) {
        Territory territory = territories.of(overseers.require(), unit);
        return Answers.unstored(new Overview(
                clock.today(),
                territory.path().stream()
                        .map(each -> new Place(each.code(), each.name()))
                        .toList(),
                Arrays.stream(Stage.values())
                        .map(stage -> new Choice(stage.label(), stage.name()))
                        .toList(),
                figures.heat(territory),
                figures.probationEnds(territory),
                figures.onTime(territory),
                figures.late(territory)));
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
    ResponseEntity<Page<DeadlineLine>> page(Wanted wanted, @RequestParam(defaultValue = "1") int page) {
        Territory territory = territories.of(overseers.require(), wanted.unit());
        return Answers.unstored(list.page(territory, wanted.filter(), page));
    }

    /** The same list as a workbook. */
    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(Wanted wanted) {
        Territory territory = territories.of(overseers.require(), wanted.unit());
        DeadlineFilter filter = wanted.filter();
        String heading = filter.due().label() + ", ngày " + Shown.date(clock.today());
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
        return Answers.workbook("thoi-han-" + clock.today() + ".xlsx", Sheet.workbook(sheet));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void unknown(NoSuchElementException e) {}
}
