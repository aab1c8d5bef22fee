package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.demo.Workflow;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.organization.Substitutes;
import vn.ketnap.organization.UnitRuns;
import vn.ketnap.organization.UnitTakeBack;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.security.CaseScope;
import vn.ketnap.vocabulary.Role;

/**
 * Cases on random lawful ways, with units that move and come back, persons who move and officers who are represented, in the real
 * engine. The same seeds give the same ways; {@code -Dwalks=10000} walks ten thousand of them.
 */
@KetNapTest
class RandomWalksTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final int WALKS = Integer.getInteger("walks", 1);
    private static final int MOST_EVENTS = 45;
    private static final List<String> COMMITTEES = List.of("CS*1", "CS*2", "CS+1");

    @Autowired
    OrganizationImport imports;

    @Autowired
    UnitRuns runs;

    @Autowired
    UnitTakeBack takeBack;

    @Autowired
    Substitutes substitutes;

    @Autowired
    Officers officers;

    @Autowired
    Workflow workflow;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseScope scope;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    DeadlineRegister deadlines;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    CasePlaces places;

    private MovingUnits units;
    private Random random;
    private Journey journey;
    private LocalDate ceremony;
    private LocalDate official;
    private final List<String> way = new ArrayList<>();

    @Test
    void everyWayKeepsTheCaseInOneKnownPlace() {
        for (int seed = 1; seed <= WALKS; seed++) {
            clock.shiftTo(Duration.ZERO);
            units = new MovingUnits(imports, 2001 + seed * 2);
            random = new Random(seed);
            way.clear();
            way.add("seed " + seed);
            ceremony = null;
            official = null;
            journey = new Journey.Journeys(workflow, cases, desk, history, clock, transactions)
                    .start(units.code("CB*11"), START);
            for (int event = 0; event < MOST_EVENTS && journey.file().status().isRunning(); event++) {
                happen();
                check();
            }
        }
    }

    private void happen() {
        int chance = random.nextInt(100);
        try {
            if (chance < 70) {
                step();
            } else if (chance < 80) {
                moveCell();
            } else if (chance < 85) {
                way.add("taken back");
                takeBack.takeBack(runs.all().get(0).id(), "quan-tri.thu");
            } else if (chance < 93) {
                represent();
            } else {
                movePerson();
            }
        } catch (RefusedException unlawful) {
            way.add("refused: " + unlawful.getMessage());
        } catch (ProcessEngineException failed) {
            assertThat(Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause))
                    .as("%s", way)
                    .anyMatch(RefusedException.class::isInstance);
            way.add("refused: " + failed.getMessage());
        }
    }

    private void step() {
        List<OpenTask> open = workflow.openTasks(journey.number());
        if (open.isEmpty()) {
            way.add("probation ends");
            journey.probationEnds();
            return;
        }
        OpenTask task = open.get(random.nextInt(open.size()));
        clock.moveTo(clock.today().plusDays(1));
        String officer = TestOrganization.login(task.group());
        List<String> able = holders(task.group());
        String actor = able.contains(officer) ? able.get(random.nextInt(able.size())) : officer;
        way.add(task.taskId() + " by " + actor);
        workflow.complete(task, actor, cases.values(task.taskId(), journey.file(), task.subject(), Map.of()));
    }

    private void moveCell() {
        String committee = COMMITTEES.get(random.nextInt(COMMITTEES.size()));
        String cell = journey.file().cellCode();
        if (Stream.of("CB*11", "CB*12", "CB*21", "CB+11").map(units::code).anyMatch(cell::equals)) {
            way.add(cell + " under " + committee);
            assertThat(units.apply(units.with(cell, committee)).report().errors())
                    .isEmpty();
        }
    }

    private void represent() {
        String officer =
                TestOrganization.login("cell-secretary." + journey.file().cellCode());
        List<String> able = new ArrayList<>();
        substitutes
                .view(officer, false)
                .substitutes()
                .getOrDefault(officer, List.of())
                .forEach(choice -> able.add(choice.value()));
        String substitute = able.get(random.nextInt(able.size()));
        way.add(substitute + " for " + officer);
        substitutes.name(
                new Substitutes.Form(
                        officer, substitute, clock.today(), clock.today().plusDays(random.nextInt(20))),
                officer,
                false);
    }

    private void movePerson() {
        String destination = units.code(COMMITTEES.get(random.nextInt(COMMITTEES.size())));
        way.add("person to " + destination);
        Map<String, Object> values = new HashMap<>(Map.of(
                "chosenCase",
                journey.number(),
                "kind",
                "MOVED",
                "happenedOn",
                clock.today().toString(),
                "reason",
                "Được điều động đến đơn vị mới"));
        values.putAll(Map.of("paperNumber", "45-QĐ/CĐYT", "paperSigner", "Trần Văn Hải", "destination", destination));
        workflow.start(
                "caseIncident",
                TestOrganization.login("cell-secretary." + journey.file().cellCode()),
                values);
    }

    /** Asks the register and the engine, not what the walk thinks it did. */
    private void check() {
        CaseFile file = journey.file();
        if (!file.status().isRunning()) {
            assertThat(workflow.openTasks(journey.number())).as("%s", way).isEmpty();
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(journey.number())
                            .count())
                    .as("%s", way)
                    .isZero();
            return;
        }
        places.processes(journey).forEach(process -> assertThat(runtime.createIncidentQuery()
                        .processInstanceId(process.getId())
                        .count())
                .as("%s", way)
                .isZero());
        Set<String> handling = Stream.of(
                        file.cellCode(),
                        file.sectionCode(),
                        file.grassrootsCode(),
                        file.superiorCode(),
                        file.decidingCode(),
                        file.offeredTo())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(journey.number())
                .list()) {
            List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(group -> group != null)
                    .toList();
            assertThat(groups)
                    .as("%s waits for nobody: %s", task.getName(), way)
                    .anyMatch(group -> !holders(group).isEmpty())
                    .as("%s is offered to others: %s", task.getName(), way)
                    .allMatch(group -> handling.contains(group.substring(group.indexOf('.') + 1)));
        }
        for (DeadlineView deadline : deadlines.of(file.id())) {
            if (deadline.state() == DeadlineState.OPEN) {
                assertThat(List.of(deadline.cellCode(), deadline.grassrootsCode(), deadline.superiorCode()))
                        .as("%s of %s", deadline.limit(), way)
                        .containsExactly(file.cellCode(), file.grassrootsCode(), file.superiorCode());
            }
        }
        for (String committee : COMMITTEES) {
            String unit = units.code(committee);
            String officer = TestOrganization.login("grassroots-officer." + unit);
            if (officers.rolesOf(officer, clock.today()).size() > 1) {
                continue; // does the work of somebody who may read the case
            }
            boolean concerned = Stream.of(
                            file.grassrootsCode(), file.superiorCode(), file.decidingCode(), file.offeredTo())
                    .anyMatch(unit::equals);
            assertThat(scope.sees(officer, file)).as("%s sees: %s", unit, way).isEqualTo(concerned);
        }
        checkDates(file);
    }

    /** A probation never moves its end without a new ceremony. */
    private void checkDates(CaseFile file) {
        LocalDate held = file.ceremonyDate().orElse(null);
        LocalDate end = file.officialDate().orElse(null);
        if (held != null && held.equals(ceremony)) {
            assertThat(end).as("%s", way).isEqualTo(official);
        }
        ceremony = held;
        official = end;
    }

    private List<String> holders(String group) {
        int point = group.indexOf('.');
        RoleInUnit post =
                new RoleInUnit(Role.byId(group.substring(0, point)).orElseThrow(), group.substring(point + 1));
        return officers.holders(post.role(), post.unitCode(), clock.today()).stream()
                .map(person -> person.userId())
                .toList();
    }
}
