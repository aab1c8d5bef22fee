package vn.ketnap.demo;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.deadline.LimitReckoning;
import vn.ketnap.demo.DemoState.Saved;
import vn.ketnap.imports.ImportResult;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.returns.DefinitionBook;

/** Builds the demonstration day by day through the past; picks up where it was interrupted. */
@Component
@Profile("demo")
class DemoBuild {

    private static final Logger LOG = LoggerFactory.getLogger(DemoBuild.class);
    private static final Duration BETWEEN_PROGRESS = Duration.ofSeconds(5);

    private final DemoSettings settings;
    private final DemoState state;
    private final DemoLogins logins;
    private final DemoCases cases;
    private final DemoClasses classes;
    private final DemoTargets targets;
    private final OrganizationImport imports;
    private final DefinitionBook definitions;
    private final LimitReckoning calendars;
    private final Workflow workflow;
    private final BusinessClock clock;
    private final TransactionTemplate transactions;
    private volatile int percent;
    private volatile boolean stopped;

    DemoBuild(
            DemoSettings settings,
            DemoState state,
            DemoLogins logins,
            DemoCases cases,
            DemoClasses classes,
            DemoTargets targets,
            OrganizationImport imports,
            DefinitionBook definitions,
            LimitReckoning calendars,
            Workflow workflow,
            BusinessClock clock,
            TransactionTemplate transactions) {
        this.settings = settings;
        this.state = state;
        this.logins = logins;
        this.cases = cases;
        this.classes = classes;
        this.targets = targets;
        this.imports = imports;
        this.definitions = definitions;
        this.calendars = calendars;
        this.workflow = workflow;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** How much has been built, 0 to 100. */
    int percent() {
        return percent;
    }

    /** Builds what is missing. Afterwards the clock is right again, unless the application stops before the end. */
    void build(Saved begun) {
        DemoOrganization organization = new DemoOrganization(begun.size());
        if (begun.reached() == null) {
            importOrganization(organization, begun.plannedOn());
        } else {
            LOG.info("Lần trước dừng giữa chừng khi dựng tới ngày {}: dựng tiếp từ đó.", begun.reached());
        }
        DemoPlan plan = DemoPlan.of(begun.size(), organization.cells(), begun.plannedOn(), calendars.calendar());
        state.waitForDisk(false);
        try {
            targets.enter(plan, organization);
            play(plan, organization, begun.reached());
        } finally {
            state.waitForDisk(true);
            clock.shiftTo(Duration.ZERO);
        }
    }

    private void importOrganization(DemoOrganization organization, LocalDate today) {
        ImportResult result = imports.apply(DemoFiles.of(organization, today));
        if (!result.applied()) {
            throw new IllegalStateException(result.report().errors().toString());
        }
        definitions.load(DemoFiles.kinds(organization));
        logins.setPassword(settings.password());
        LOG.info(
                "Đã có {} đơn vị, {} đảng viên.",
                organization.units().size(),
                organization.members().size());
    }

    private void play(DemoPlan plan, DemoOrganization organization, LocalDate reached) {
        NavigableMap<LocalDate, List<Journey>> agenda = agenda(plan);
        long total = agenda.values().stream().mapToLong(List::size).sum();
        long done = 0;
        long told = System.nanoTime();
        for (LocalDate day : agenda.keySet()) {
            List<Journey> journeys = agenda.get(day);
            if (reached == null || !day.isBefore(reached)) {
                clock.moveTo(day);
                begin(day, plan, organization, day.equals(reached));
                for (Journey journey : journeys) {
                    if (stopped) {
                        return;
                    }
                    cases.advance(journey, organization, day);
                }
            }
            done += journeys.size();
            percent = (int) (done * 100 / total);
            told = tell(told);
        }
        state.ready();
    }

    /** Classes come first; they are not held again on a day that had been begun before. */
    private void begin(LocalDate day, DemoPlan plan, DemoOrganization organization, boolean again) {
        workflow.runDueJobs();
        if (!again) {
            transactions.executeWithoutResult(status -> {
                classes.hold(plan.sessions(), organization, day);
                state.reached(day);
            });
            workflow.runDueJobs();
        }
    }

    /** The logins that have something to do on each day; on the last day everybody is looked at once more. */
    private static NavigableMap<LocalDate, List<Journey>> agenda(DemoPlan plan) {
        NavigableMap<LocalDate, List<Journey>> agenda = new TreeMap<>(DemoCases.byDay(plan.journeys()));
        LocalDate first = agenda.firstKey();
        plan.sessions().all().stream()
                .flatMap(session -> Stream.of(session.openedOn(), session.gradedOn()))
                .filter(day -> day.isAfter(first) && !day.isAfter(plan.today()))
                .forEach(day -> agenda.putIfAbsent(day, List.of()));
        agenda.put(plan.today(), plan.journeys());
        return agenda;
    }

    private long tell(long last) {
        long now = System.nanoTime();
        if (now - last < BETWEEN_PROGRESS.toNanos()) {
            return last;
        }
        LOG.info("Dựng dữ liệu mẫu: {}%", percent);
        return now;
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }
}
