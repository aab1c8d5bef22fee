package vn.ketnap.cockpit;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.report.Territories;
import vn.ketnap.report.Territory;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.target.Goal;
import vn.ketnap.target.Measure;
import vn.ketnap.target.ReportPeriod;
import vn.ketnap.target.Target;
import vn.ketnap.target.TargetImport;
import vn.ketnap.target.TargetReport;
import vn.ketnap.target.TargetReports;
import vn.ketnap.target.Targets;

/** The page *Chỉ tiêu* of Cockpit: targets of the caller's own units and what has come of them. */
@RestController
@RequestMapping("/camunda/api/ketnap/targets")
class TargetController {

    private static final String PAGE = "trang Chỉ tiêu";
    private static final int MOST = 1_000_000;

    private final ManagerAccess overseers;
    private final Territories territories;
    private final TargetReports reports;
    private final Targets targets;
    private final TargetImport imports;
    private final Trail trail;
    private final String place;

    TargetController(
            ManagerAccess overseers,
            Territories territories,
            TargetReports reports,
            Targets targets,
            TargetImport imports,
            Trail trail,
            @Value("${ketnap.place:}") String place) {
        this.overseers = overseers;
        this.territories = territories;
        this.reports = reports;
        this.targets = targets;
        this.imports = imports;
        this.trail = trail;
        this.place = place;
    }

    /** A unit on the way from the caller's own down to the one shown. */
    record Place(String code, String name) {}

    /**
     * The report with what the page needs around it.
     *
     * @param goals what targets are set for, in the order of the columns
     * @param measures what is told about each of them
     * @param manager whether the caller may enter targets
     * @param own targets of the unit itself; null when several units stand side by side
     */
    record Answer(
            List<Choice> goals,
            List<Choice> measures,
            List<Place> path,
            boolean manager,
            Target own,
            TargetReport report) {}

    @GetMapping
    ResponseEntity<Answer> report(
            Caller caller, @RequestParam(defaultValue = "") String unit, @RequestParam String period) {
        String login = overseers.require(caller);
        ReportPeriod wanted = ReportPeriod.of(period);
        Territory territory = territories.of(login, unit, wanted.to());
        List<UnitView> path = territory.path();
        String whole = path.isEmpty() ? "" : path.get(path.size() - 1).code();
        Answer answer = new Answer(
                Stream.of(Goal.values()).map(Choice::of).toList(),
                Stream.of(Measure.values()).map(Choice::of).toList(),
                path.stream().map(each -> new Place(each.code(), each.name())).toList(),
                territories.manages(login, whole),
                targets.of(List.of(whole), wanted).get(whole),
                reports.of(territory, wanted));
        trail.read(new AuditEvent(login, null, Operation.REPORT, FieldGroup.FIGURES, PAGE));
        return Replies.unstored(answer);
    }

    /** The same figures as a workbook. */
    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(
            Caller caller, @RequestParam(defaultValue = "") String unit, @RequestParam String period) {
        TargetReport report = exported(caller, unit, period);
        return Replies.workbook("chi-tieu-" + report.periodCode() + ".xlsx", TargetSheets.workbook(report));
    }

    /** The same figures as a page to be printed. */
    @GetMapping("/print")
    ModelAndView print(Caller caller, @RequestParam(defaultValue = "") String unit, @RequestParam String period) {
        TargetReport report = exported(caller, unit, period);
        List<TargetReport.Row> rows =
                Stream.concat(report.rows().stream(), Stream.of(report.total())).toList();
        return new ModelAndView(
                "target-report",
                Map.of(
                        "report",
                        report,
                        "rows",
                        rows,
                        "goals",
                        Goal.values(),
                        "measures",
                        Measure.values(),
                        "place",
                        place));
    }

    /** A workbook to fill in and hand to {@link #load}. */
    @GetMapping("/template")
    ResponseEntity<byte[]> template(
            Caller caller, @RequestParam(defaultValue = "") String unit, @RequestParam String period) {
        Territory territory = territories.of(overseers.require(caller), unit);
        ReportPeriod wanted = ReportPeriod.of(period);
        List<String> codes = territory.parts().stream().map(UnitView::code).toList();
        return Replies.workbook(
                "mau-chi-tieu.xlsx", TargetSheets.template(territory.parts(), wanted, targets.of(codes, wanted)));
    }

    /** What a manager enters for one unit and period; a missing number clears it. */
    record Entry(String unit, String period, Map<Goal, Integer> goals, Integer staff) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(Caller caller, @RequestBody Entry entry) {
        String login = overseers.require(caller);
        if (!territories.manages(login, entry.unit())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Map<Goal, Integer> goals = new EnumMap<>(Goal.class);
        Objects.requireNonNullElse(entry.goals(), Map.<Goal, Integer>of()).forEach((goal, number) -> {
            if (number != null) {
                goals.put(goal, checked(number));
            }
        });
        Integer staff = entry.staff() == null ? null : checked(entry.staff());
        targets.enter(List.of(new Target(entry.unit(), ReportPeriod.of(entry.period()), goals, staff)), login);
        trail.change(new AuditEvent(login, null, Operation.SETTING, FieldGroup.FIGURES, PAGE));
    }

    /** Takes targets from a file of the caller's units; nothing is stored while a row is wrong. */
    @PostMapping("/import")
    ResponseEntity<TargetImport.Outcome> load(Caller caller, @RequestParam("file") MultipartFile file)
            throws IOException {
        String login = overseers.require(caller);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        TargetImport.Outcome outcome = imports.enter(new SourceFile(name, file.getBytes()), login);
        if (outcome.errors().isEmpty()) {
            trail.change(new AuditEvent(login, null, Operation.IMPORT, FieldGroup.FIGURES, PAGE));
        }
        return Replies.unstored(outcome);
    }

    private TargetReport exported(Caller caller, String unit, String period) {
        String login = overseers.require(caller);
        ReportPeriod wanted = ReportPeriod.of(period);
        TargetReport report = reports.of(territories.of(login, unit, wanted.to()), wanted);
        trail.read(new AuditEvent(login, null, Operation.EXPORT, FieldGroup.FIGURES, PAGE));
        return report;
    }

    private static int checked(int number) {
        if (number < 0 || number > MOST) {
            throw RefusedException.because("Chỉ tiêu phải là số nguyên không âm");
        }
        return number;
    }
}
