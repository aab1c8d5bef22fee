package vn.ketnap.cockpit;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.ketnap.engine.rules.RulesInForce;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.regulation.RegulationVersion;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.security.Caller;

/** The rules in force, to be read: managers see by which tables the application judges. */
@Controller
class RuleTablesController {

    private final ManagerAccess overseers;
    private final RulesInForce tables;
    private final Regulations regulations;
    private final BusinessClock clock;

    RuleTablesController(ManagerAccess overseers, RulesInForce tables, Regulations regulations, BusinessClock clock) {
        this.overseers = overseers;
        this.tables = tables;
        this.regulations = regulations;
        this.clock = clock;
    }

    @GetMapping("/camunda/api/ketnap/rules")
    ModelAndView read(Caller caller) {
        overseers.require(caller);
        RegulationVersion version = regulations.versionOn(clock.today());
        return new ModelAndView(
                "rules", Map.of("version", version, "today", clock.today(), "tables", tables.under(version.id())));
    }
}
