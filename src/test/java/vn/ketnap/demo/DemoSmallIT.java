package vn.ketnap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.client.RestClient;
import vn.ketnap.deadline.LimitReckoning;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.reminder.MailPreview;
import vn.ketnap.report.Territories;
import vn.ketnap.report.Territory;
import vn.ketnap.returns.RegisterKind;
import vn.ketnap.returns.Registers;
import vn.ketnap.returns.Returns;
import vn.ketnap.target.Goal;
import vn.ketnap.target.Progress;
import vn.ketnap.target.ReportPeriod;
import vn.ketnap.target.TargetReport;
import vn.ketnap.target.TargetReports;
import vn.ketnap.vocabulary.Stage;

/** The small demonstration as its first visitor finds it. The clock is moved last: it never goes back. */
@Tag("own-application")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1")
@ActiveProfiles("demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoSmallIT {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    BusinessClock clock;

    @Autowired
    LimitReckoning calendars;

    @Autowired
    Workflow workflow;

    @Autowired
    DemoClock demoClock;

    @Autowired
    DemoStart start;

    @Autowired
    DemoBuild build;

    @Autowired
    DemoState state;

    @Autowired
    MailPreview mails;

    @Autowired
    Territories territories;

    @Autowired
    TargetReports reports;

    @Autowired
    Returns returns;

    @Autowired
    Registers registers;

    @LocalServerPort
    int port;

    @Test
    void everyStageIsOccupied() {
        assertThat(jdbc.queryForList(
                        "select distinct stage from admission_case where status = 'RUNNING'", String.class))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Stage.values()).map(Stage::name).toList());
    }

    @Test
    void everyRoleThatGetsTasksHasOne() {
        assertThat(tasks.createTaskQuery().list().stream()
                        .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream())
                        .map(IdentityLink::getGroupId)
                        .map(group -> group.substring(0, group.indexOf('.'))))
                .contains(
                        "cell-secretary",
                        "helper",
                        "section-officer",
                        "grassroots-officer",
                        "organization-board",
                        "political-center");
    }

    /** A union nominates, a manager and an administrator look on: everybody else finds something to do. */
    @Test
    void everyLoginThatIsPrintedHasATask() {
        assertThat(DemoStart.shown())
                .filteredOn(login -> !List.of("doan.cs01", "lanhdao", "quantri").contains(login))
                .hasSize(8)
                .allSatisfy(login -> assertThat(tasks.createTaskQuery()
                                .taskCandidateGroupIn(identity.createGroupQuery().groupMember(login).list().stream()
                                        .map(Group::getId)
                                        .toList())
                                .count())
                        .as(login)
                        .isPositive());
    }

    @Test
    void thereAreTargetsForThisYearAndResultsBesideThem() {
        assertThat(count(
                        "select count(*) from target where extract(year from period_from) = ?",
                        clock.today().getYear()))
                .isEqualTo(1 + count("select count(*) from unit where type = 'GRASSROOTS'"));
        assertThat(count("select sum(admitted) from target where unit_code = 'DU00'"))
                .isPositive();
    }

    @Test
    void thePagesOfTheDemonstrationAreLinkedAndOthersAreTheSame() {
        RestClient browser = RestClient.create("http://localhost:" + port);

        assertThat(browser.get().uri("/camunda/ketnap/web/demo.js").retrieve().body(String.class))
                .contains("demo = true");
        assertThat(browser.get().uri("/camunda/ketnap/web/kit.js").retrieve().body(String.class))
                .contains("export const call");
        assertThat(browser.get()
                        .uri("/camunda/app/welcome/scripts/config.js")
                        .retrieve()
                        .body(String.class))
                .contains("/camunda/ketnap/demo-clock.html", "/camunda/ketnap/mails.html");
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void theMailsThatWouldHaveBeenSentCanBeRead() {
        demoClock.forward(1);

        assertThat(mails.mails()).isNotEmpty().allSatisfy(mail -> {
            assertThat(mail.subject()).startsWith("[Kết nạp]");
            assertThat(mail.text()).contains("Kính gửi đồng chí", "/camunda/app/tasklist/default/#/?case=HS-");
            assertThat(mail.role()).isNotBlank();
        });
    }

    /** Targets, returns and registers count the same persons, whichever of them is asked. */
    @Test
    void theReportsOfAYearAgreeToThePerson() {
        String manager = jdbc.queryForObject(
                "select min(user_id) from officer where role = 'MANAGER' and unit_code = 'DU00'", String.class);
        Territory territory = territories.of(manager, "");
        for (int year = clock.today().getYear() - 1; year <= clock.today().getYear(); year++) {
            ReportPeriod period = ReportPeriod.of(String.valueOf(year));
            TargetReport targets = reports.of(territory, period);
            Map<Goal, Progress> goals = targets.total().goals();
            Returns.All all = returns.of(territory, period);
            LocalDate from = period.from();
            LocalDate to = period.to();

            assertThat(all.faults()).isEmpty();
            assertThat(cell(all, "2-BTCTW", "I", "2"))
                    .isEqualTo(goals.get(Goal.ADMITTED).result())
                    .isEqualTo(targets.composition().admitted())
                    .isEqualTo((long) registers
                            .of(RegisterKind.ADMISSIONS, territory, from, to, null)
                            .rows()
                            .size());
            assertThat(cell(all, "2-BTCTW", "I.1", "2"))
                    .isEqualTo(targets.composition().women().part());
            assertThat(cell(all, "10-TCTW", "1", "1"))
                    .isEqualTo(goals.get(Goal.CONFIRMED).result())
                    .isEqualTo((long) registers
                            .of(RegisterKind.CONFIRMATIONS, territory, from, to, null)
                            .rows()
                            .size());
            assertThat(cell(all, "10-TCTW", "5", "1"))
                    .isEqualTo(goals.get(Goal.RECOGNISED).result());
            assertThat(cell(all, "10-TCTW", "6", "1"))
                    .isEqualTo(goals.get(Goal.TRAINED).result());
            assertThat(cell(all, "B2", "1", "2")).isEqualTo(targets.total().members());
        }
    }

    private static Object cell(Returns.All all, String form, String row, String column) {
        return all.forms().stream()
                .filter(made -> made.form().equals(form))
                .findFirst()
                .orElseThrow()
                .cell(row, column);
    }

    /** The background works between the moves, and people click meanwhile. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void theClockMovesADayAtATimeWhateverElseIsGoingOn() {
        LocalDate before = clock.today();
        for (int i = 1; i <= 30; i++) {
            assertThat(demoClock.forward(1).time().today()).isEqualTo(before.plusDays(i));
        }
    }

    @Test
    void somethingIsOverdueAndSomebodyWasConfirmed() {
        assertThat(count("select count(*) from deadline where state = 'OPEN' and due_date < ?", clock.today()))
                .isPositive();
        assertThat(count("select count(*) from admission_case where status = 'OFFICIAL'"))
                .isPositive();
    }

    @Test
    void everyCaseStandsWhereThePlanSays() {
        DemoPlan plan = DemoPlan.of(
                DemoSize.SMALL,
                new DemoOrganization(DemoSize.SMALL).cells(),
                state.load().orElseThrow().plannedOn(),
                calendars.calendar());

        assertThat(count("select count(*) from admission_case"))
                .isEqualTo(plan.journeys().size());
        for (Journey journey : plan.journeys()) {
            assertThat(workflow.openTasks(number(journey)))
                    .noneMatch(task -> journey.days().containsKey(task.taskId()));
        }
        assertThat(datesInYear("SYMPATHIZER_RESOLUTION", plan))
                .isEqualTo(plan.journeys().stream()
                        .filter(journey -> plan.inYear(journey.listedOn()))
                        .count());
        assertThat(datesInYear("ADMISSION_DECISION", plan))
                .isEqualTo(plan.journeys().stream()
                        .filter(journey -> plan.inYear(journey.decidedOn()))
                        .count());
    }

    @Test
    void everyLoginHasTheWellKnownPassword() {
        assertThat(List.of("bithu.cb0101", "giupdo.cb0301", "trungtam", "bantochuc", "quantri"))
                .allMatch(login -> identity.checkPassword(login, "Ketnap-Demo-2026"));
    }

    @Test
    void anotherStartBuildsNothingAgain() {
        int before = count("select count(*) from journal_entry");

        start.run(new DefaultApplicationArguments());

        assertThat(count("select count(*) from journal_entry")).isEqualTo(before);
    }

    @Test
    void anInterruptionOnTheLastDayRepeatsNothing() {
        int before = count("select count(*) from journal_entry");
        LocalDate plannedOn = state.load().orElseThrow().plannedOn();

        build.build(new DemoState.Saved(DemoSize.SMALL, plannedOn, plannedOn, false, 0));

        assertThat(count("select count(*) from journal_entry")).isEqualTo(before);
        assertThat(clock.today()).isEqualTo(LocalDate.now(BusinessClock.ZONE));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void theClockMovedToTheEndOfAProbationBringsTheTimerAndReminders() {
        LocalDate end = demoClock.time().nextProbationEnd();
        int waiting = count("select count(*) from admission_case where stage = 'CONFIRMATION'");

        DemoClock.Moved moved = demoClock.forward((int) ChronoUnit.DAYS.between(clock.today(), end));

        assertThat(clock.today()).isEqualTo(end);
        assertThat(moved.timers()).isPositive();
        assertThat(moved.reminders()).isPositive();
        assertThat(count("select count(*) from admission_case where stage = 'CONFIRMATION'"))
                .isGreaterThan(waiting);
        assertThatThrownBy(() -> demoClock.forward(-1)).isInstanceOf(RefusedException.class);
        start.run(new DefaultApplicationArguments());
        assertThat(clock.today()).isEqualTo(end);
    }

    private String number(Journey journey) {
        return jdbc.queryForObject(
                "select c.number from admission_case c join applicant a on a.id = c.applicant_id where a.citizen_id = ?",
                String.class,
                DemoPerson.citizenId(journey));
    }

    private long datesInYear(String kind, DemoPlan plan) {
        return count(
                "select count(*) from case_date where kind = ? and business_date > ? and business_date <= ?",
                kind,
                plan.today().minusYears(1),
                plan.today());
    }

    private int count(String sql, Object... values) {
        return jdbc.queryForObject(sql, Integer.class, values);
    }
}
