package vn.ketnap.cockpit;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.regulation.LocalOrder;
import vn.ketnap.regulation.LocalRule;
import vn.ketnap.regulation.LocalRules;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** The rules of a province, for administrators: which of them count in a unit and below it, and by which document. */
@RestController
@RequestMapping("/camunda/api/ketnap/local-rules")
class LocalRuleController {

    private static final int LONGEST_NUMBER = 60;

    private final LocalRules rules;
    private final Regulations regulations;
    private final UnitTree units;
    private final BusinessClock clock;
    private final Trail trail;

    LocalRuleController(LocalRules rules, Regulations regulations, UnitTree units, BusinessClock clock, Trail trail) {
        this.rules = rules;
        this.regulations = regulations;
        this.units = units;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * A rule as it stands in a unit.
     *
     * @param on whether it counts there today, also by an order of a unit above
     * @param order what the unit itself has ordered last, null without an order
     */
    record Line(String rule, String name, String article, String note, boolean on, LocalOrder order) {}

    /** What the page sends. */
    record Switch(Boolean on, String number, LocalDate orderedOn, LocalDate from) {}

    @GetMapping
    ResponseEntity<List<Line>> list(Caller caller, @RequestParam String unit) {
        Administrators.require(caller);
        return Replies.unstored(lines(known(unit)));
    }

    /** Switches a rule on or off by a document of the province. */
    @PostMapping
    ResponseEntity<List<Line>> order(
            Caller caller, @RequestParam String unit, @RequestParam String rule, @RequestBody Switch wanted) {
        String login = Administrators.require(caller);
        String code = known(unit);
        check(rule, wanted);
        rules.enter(new LocalOrder(
                code,
                rule,
                wanted.on(),
                wanted.number().strip(),
                wanted.orderedOn(),
                wanted.from(),
                login,
                clock.instant()));
        trail.change(new AuditEvent(
                login,
                null,
                Operation.SETTING,
                FieldGroup.DEADLINES,
                "%s %s %s".formatted(code, rule, wanted.on() ? "bật" : "tắt")));
        return Replies.unstored(lines(code));
    }

    private void check(String rule, Switch wanted) {
        Problems problems = new Problems();
        if (rules.rule(rule, version()).isEmpty()) {
            problems.add("rule", "Không có quy định này trong danh sách");
        }
        problems.require("on", wanted.on(), "Chọn bật hoặc tắt");
        problems.require("number", wanted.number(), "Ghi số, ký hiệu văn bản của địa phương");
        problems.require("orderedOn", wanted.orderedOn(), "Ghi ngày văn bản");
        problems.require("from", wanted.from(), "Ghi ngày bắt đầu áp dụng");
        if (wanted.number() != null && wanted.number().length() > LONGEST_NUMBER) {
            problems.add("number", "Số, ký hiệu không quá %d chữ".formatted(LONGEST_NUMBER));
        }
        if (wanted.orderedOn() != null && wanted.orderedOn().isAfter(clock.today())) {
            problems.add("orderedOn", "Ngày văn bản chưa tới");
        }
        if (wanted.orderedOn() != null && wanted.from() != null && wanted.from().isBefore(wanted.orderedOn())) {
            problems.add("from", "Áp dụng từ ngày văn bản trở đi");
        }
        problems.refuse(null);
    }

    private List<Line> lines(String unit) {
        return rules.all(version()).stream().map(rule -> line(rule, unit)).toList();
    }

    private Line line(LocalRule rule, String unit) {
        return new Line(
                rule.id(),
                rule.name(),
                rule.basis().text(),
                rule.basis().note(),
                rules.inForce(rule.id(), units.upwards(unit), clock.today()),
                rules.order(rule.id(), unit).orElse(null));
    }

    private String version() {
        return regulations.versionOn(clock.today()).id();
    }

    private String known(String unit) {
        return units.find(unit.strip())
                .orElseThrow(() -> RefusedException.because("Không có đơn vị mang mã này"))
                .code();
    }
}
