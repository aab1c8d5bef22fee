package vn.ketnap.cockpit;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;
import vn.ketnap.engine.process.CasePath;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Page;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFilter;
import vn.ketnap.procedure.casefile.CaseReach;
import vn.ketnap.procedure.casefile.CaseSearch;
import vn.ketnap.procedure.casefile.FoundCase;
import vn.ketnap.report.Territories;
import vn.ketnap.report.casefile.CaseOverview;
import vn.ketnap.report.casefile.CaseOverviews;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.target.Goal;
import vn.ketnap.target.ReportPeriod;
import vn.ketnap.vocabulary.Stage;

/** The page *Tra cứu hồ sơ* of Cockpit: cases of the caller's own units, finished ones too, and the way each has gone. */
@RestController
@RequestMapping("/camunda/api/ketnap/archive")
class CaseArchiveController {

    private static final String PAGE = "trang Tra cứu hồ sơ";
    private static final int FIRST_YEAR = 1930;
    private static final int LAST_YEAR = 2200;

    private final ManagerAccess overseers;
    private final Territories territories;
    private final CaseSearch cases;
    private final CaseOverviews overviews;
    private final CasePath path;
    private final BusinessClock clock;
    private final Trail trail;
    private final String place;

    CaseArchiveController(
            ManagerAccess overseers,
            Territories territories,
            CaseSearch cases,
            CaseOverviews overviews,
            CasePath path,
            BusinessClock clock,
            Trail trail,
            @Value("${ketnap.place:}") String place) {
        this.overseers = overseers;
        this.territories = territories;
        this.cases = cases;
        this.overviews = overviews;
        this.path = path;
        this.clock = clock;
        this.place = place;
        this.trail = trail;
    }

    /** The parameters of a list; all may be missing. A goal is one reached in the period. */
    record Wanted(
            String text,
            CaseFilter.Kind kind,
            String unit,
            Stage stage,
            Integer year,
            Goal goal,
            String period,
            CaseFilter.Sort sort,
            Boolean descending) {

        CaseFilter filter() {
            if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
                throw RefusedException.because("Năm phải từ %d đến %d".formatted(FIRST_YEAR, LAST_YEAR));
            }
            return new CaseFilter(
                    Objects.requireNonNullElse(kind, CaseFilter.Kind.ALL),
                    text,
                    stage,
                    year,
                    reached(),
                    sort,
                    Boolean.TRUE.equals(descending));
        }

        private CaseFilter.Reached reached() {
            if (goal == null) {
                return null;
            }
            ReportPeriod in = ReportPeriod.of(period);
            return new CaseFilter.Reached(goal.counted(), in.from(), in.to());
        }
    }

    @GetMapping
    ResponseEntity<Page<FoundCase>> search(Caller caller, Wanted wanted, @RequestParam(defaultValue = "1") int page) {
        String login = overseers.require(caller);
        Page<FoundCase> found = cases.page(reach(login, wanted.unit()), wanted.filter(), page);
        trail.read(new AuditEvent(login, null, Operation.SEARCH, FieldGroup.NAMES, PAGE));
        return Replies.unstored(found);
    }

    /** The same list as a workbook. */
    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(Caller caller, Wanted wanted) {
        String login = overseers.require(caller);
        List<FoundCase> found = cases.all(reach(login, wanted.unit()), wanted.filter());
        trail.read(new AuditEvent(login, null, Operation.EXPORT, FieldGroup.NAMES, PAGE));
        return Replies.workbook("ho-so-" + clock.today() + ".xlsx", ManagersList.CASES.workbook(heading(), found));
    }

    /** The same list as a page to be printed. */
    @GetMapping("/print")
    ModelAndView printList(Caller caller, Wanted wanted) {
        String login = overseers.require(caller);
        List<FoundCase> found = cases.all(reach(login, wanted.unit()), wanted.filter());
        trail.read(new AuditEvent(login, null, Operation.EXPORT, FieldGroup.NAMES, PAGE));
        return ManagersList.CASES.paper(
                heading(), territories.of(login, wanted.unit()).office(), place, clock.today(), found);
    }

    private String heading() {
        return "Danh sách hồ sơ, ngày " + DateFormats.date(clock.today());
    }

    /** What a list shows, and what it can be narrowed to: the stages, and the units directly below the caller's own. */
    record Choices(List<ListColumn<FoundCase>> columns, List<Choice> stages, List<Choice> units) {}

    @GetMapping("/choices")
    ResponseEntity<Choices> choices(Caller caller) {
        String login = overseers.require(caller);
        return Replies.unstored(new Choices(
                ManagersList.CASES.columns(),
                Arrays.stream(Stage.values())
                        .map(stage -> new Choice(stage.label(), stage.name()))
                        .toList(),
                territories.of(login, null).parts().stream()
                        .map(unit -> new Choice(unit.name(), unit.code()))
                        .toList()));
    }

    /** Whose cases these are, those of other units left out. */
    @GetMapping("/names")
    ResponseEntity<Map<String, String>> names(Caller caller, @RequestParam List<String> numbers) {
        String login = overseers.require(caller);
        if (numbers.isEmpty() || numbers.size() > Page.ROWS) {
            throw RefusedException.because("Mỗi lần hỏi từ 1 đến %d hồ sơ".formatted(Page.ROWS));
        }
        Map<String, String> names = cases.names(reach(login, null), numbers);
        trail.read(new AuditEvent(login, null, Operation.SEARCH, FieldGroup.NAMES, "sơ đồ quy trình"));
        return Replies.unstored(names);
    }

    /** The case as a paper of the office, to be printed. */
    @GetMapping("/{number}/print")
    ModelAndView print(Caller caller, @PathVariable String number) {
        require(caller, number);
        CaseOverview file = overviews
                .of(caller.login(), number)
                .orElseThrow(() -> new NoSuchElementException("Không có hồ sơ này"));
        return new ModelAndView("case-file", Map.of("file", file, "today", clock.today(), "place", place));
    }

    /** The way of the case through its processes. */
    @GetMapping("/{number}")
    ResponseEntity<List<CasePath.Run>> way(Caller caller, @PathVariable String number) {
        require(caller, number);
        return Replies.unstored(path.of(number));
    }

    /** The BPMN file of one process of the case. */
    @GetMapping("/{number}/diagrams/{instance}")
    ResponseEntity<String> diagram(Caller caller, @PathVariable String number, @PathVariable String instance) {
        require(caller, number);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_XML)
                .body(path.diagram(number, instance));
    }

    /** Leads to the running process of a case in Cockpit. */
    @GetMapping("/{number}/process")
    ResponseEntity<Void> process(Caller caller, @PathVariable String number) {
        require(caller, number);
        String instance = path.running(number).orElseThrow(() -> new NoSuchElementException("Hồ sơ đã kết thúc"));
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .location(URI.create("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime"))
                .build();
    }

    /** Notes in the trail that the case was seen or refused; throws NoSuchElementException for one of other units. */
    private void require(Caller caller, String number) {
        AuditEvent touch = new AuditEvent(overseers.require(caller), number, Operation.CASE, FieldGroup.CASE, PAGE);
        CaseReach reach = CaseReach.ofCells(territories.of(touch.login(), null).cells());
        if (!cases.reaches(reach, number)) {
            trail.denied(touch);
            throw new NoSuchElementException("Không có hồ sơ này");
        }
        trail.read(touch);
    }

    private CaseReach reach(String login, String unit) {
        return CaseReach.ofCells(territories.of(login, unit).cells());
    }
}
