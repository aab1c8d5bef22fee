package vn.ketnap.cockpit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Choice;
import vn.ketnap.procedure.casefile.CodeList;
import vn.ketnap.procedure.casefile.Codes;
import vn.ketnap.procedure.incident.CodeCorrection;
import vn.ketnap.report.Territories;
import vn.ketnap.report.Territory;
import vn.ketnap.returns.MissingCodes;
import vn.ketnap.returns.Narrative;
import vn.ketnap.returns.Returns;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.sheet.Sheet;
import vn.ketnap.sheet.Tabulation;
import vn.ketnap.target.ReportPeriod;

/** The page *Báo cáo thống kê* of Cockpit: the returns of the caller's own units, and whom they cannot count yet. */
@RestController
@RequestMapping("/camunda/api/ketnap/returns")
class ReturnController {

    private static final String PAGE = "trang Báo cáo thống kê";

    private final ManagerAccess overseers;
    private final Territories territories;
    private final Returns returns;
    private final Narrative narrative;
    private final MissingCodes missing;
    private final CodeCorrection correction;
    private final Codes codes;
    private final BusinessClock clock;
    private final Trail trail;
    private final String place;

    ReturnController(
            ManagerAccess overseers,
            Territories territories,
            Returns returns,
            Narrative narrative,
            MissingCodes missing,
            CodeCorrection correction,
            Codes codes,
            BusinessClock clock,
            Trail trail,
            @Value("${ketnap.place:}") String place) {
        this.overseers = overseers;
        this.territories = territories;
        this.returns = returns;
        this.narrative = narrative;
        this.missing = missing;
        this.correction = correction;
        this.codes = codes;
        this.clock = clock;
        this.trail = trail;
        this.place = place;
    }

    /** A unit on the way from the caller's own down to the one shown. */
    record Place(String code, String name) {}

    /** A table as it is shown: every cell as people write it. */
    record Shown(String title, List<String> headings, List<String> columns, List<List<String>> rows) {

        static Shown of(Tabulation table) {
            return new Shown(table.title(), table.headings(), table.columns(), table.texts());
        }
    }

    /**
     * The page.
     *
     * @param forms the returns to choose from
     * @param faults cross-checks whose figures differ
     * @param persons who lacks a code, units without a sort beside them
     * @param codes what can be chosen for a person, by list
     */
    record Answer(
            List<Place> path,
            List<Choice> forms,
            Shown table,
            int checks,
            List<Returns.Checked> faults,
            List<MissingCodes.Person> persons,
            List<MissingCodes.Unit> units,
            Map<CodeList, List<Choice>> codes) {}

    @GetMapping
    ResponseEntity<Answer> read(
            Caller caller,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String form) {
        String login = overseers.require(caller);
        Territory territory = territories.of(login, unit);
        ReportPeriod wanted = ReportPeriod.of(period);
        Returns.All all = returns.of(territory, wanted);
        Answer answer = new Answer(
                territory.path().stream()
                        .map(each -> new Place(each.code(), each.name()))
                        .toList(),
                all.forms().stream()
                        .map(made -> new Choice(made.table().title(), made.form()))
                        .toList(),
                Shown.of(chosen(all, form).table()),
                all.checks().size(),
                all.faults(),
                missing.persons(territory, wanted),
                missing.units(territory, wanted),
                Stream.of(CodeList.OCCUPATION, CodeList.PROFESSION, CodeList.ACADEMIC_TITLE, CodeList.SOURCE)
                        .collect(Collectors.toMap(list -> list, codes::choices)));
        trail.read(new AuditEvent(login, null, Operation.REPORT, FieldGroup.NAMES, PAGE));
        return Replies.unstored(answer);
    }

    /** All returns of the period in one workbook, the cross-checks on the last sheet. */
    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(
            Caller caller, @RequestParam(defaultValue = "") String unit, @RequestParam String period) {
        Territory territory = exported(caller, unit);
        Returns.All all = returns.of(territory, ReportPeriod.of(period));
        List<Sheet> sheets = new ArrayList<>();
        all.forms().forEach(made -> sheets.add(made.table().sheet(title(territory))));
        Sheet checks =
                new Sheet("Đối chiếu", List.of(title(territory)), List.of("Đối chiếu", "Số 1", "Số 2", "Kết quả"));
        all.checks()
                .forEach(check ->
                        checks.add(check.label(), check.left(), check.right(), check.isEqual() ? "Khớp" : "Lệch"));
        sheets.add(checks);
        return Replies.workbook("bao-cao-" + period + ".xlsx", Sheet.workbook(sheets.toArray(new Sheet[0])));
    }

    /** One return as a page to be printed. */
    @GetMapping("/print")
    ModelAndView print(
            Caller caller,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String form) {
        Territory territory = exported(caller, unit);
        Returns.Made made = chosen(returns.of(territory, ReportPeriod.of(period)), form);
        return page(made.table(), title(territory), place, clock.today());
    }

    /** The report in words as a Word file, to be completed and signed. */
    @GetMapping("/narrative")
    ResponseEntity<byte[]> narrative(
            Caller caller, @RequestParam(defaultValue = "") String unit, @RequestParam String period) {
        Territory territory = exported(caller, unit);
        byte[] word = narrative.of(territory, ReportPeriod.of(period), title(territory), place);
        return Replies.word("bao-cao-ket-nap-" + period + ".docx", word);
    }

    /** The codes of one person, as they are to stand. */
    @PostMapping("/codes/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(Caller caller, @PathVariable String number, @RequestBody Map<String, Object> values) {
        correction.correct(overseers.require(caller), number, values);
    }

    private Territory exported(Caller caller, String unit) {
        String login = overseers.require(caller);
        Territory territory = territories.of(login, unit);
        trail.read(new AuditEvent(login, null, Operation.EXPORT, FieldGroup.FIGURES, PAGE));
        return territory;
    }

    private static Returns.Made chosen(Returns.All all, String form) {
        return all.forms().stream()
                .filter(made -> form.isEmpty() || made.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Không có biểu này"));
    }

    /** The unit that a list is about. */
    static String title(Territory territory) {
        List<UnitView> path = territory.path();
        return path.isEmpty()
                ? "Các đơn vị phụ trách"
                : path.get(path.size() - 1).name();
    }

    /** A list as a paper of the office. */
    static ModelAndView page(Tabulation table, String unit, String place, LocalDate today) {
        return new ModelAndView(
                "tabulation",
                Map.of("table", table, "rows", table.texts(), "unit", unit, "place", place, "today", today));
    }
}
