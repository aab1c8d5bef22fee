package vn.ketnap.it;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;

/** Cases worked on over HTTP: each task by the officer in whose list it is, one task a day. */
public class CaseRun {

    static final String PASSWORD = "Mat-khau-2026-thu";
    private static final int MOST_TASKS = 80;

    private final Map<String, TasklistApi> sessions = new ConcurrentHashMap<>();
    private final TestCases cases;
    private final CaseDesk desk;
    private final Workflow workflow;
    private final BusinessClock clock;
    private final IdentityService identity;
    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final Environment environment;

    CaseRun(
            TestCases cases,
            CaseDesk desk,
            Workflow workflow,
            BusinessClock clock,
            IdentityService identity,
            JdbcTemplate database,
            TransactionTemplate transactions,
            Environment environment) {
        this.cases = cases;
        this.desk = desk;
        this.workflow = workflow;
        this.clock = clock;
        this.identity = identity;
        this.database = database;
        this.transactions = transactions;
        this.environment = environment;
    }

    /** Completes a task with these values. */
    @FunctionalInterface
    public interface Completion {
        void complete(OpenTask task, Map<String, Object> values);
    }

    /** The session of an officer, who logs in the first time, and again when another test changed the password. */
    TasklistApi as(String login) {
        return sessions.compute(login, (name, open) -> open != null && open.isSignedIn() ? open : newSession(name));
    }

    /** One more session of an officer. A new password would end the others. */
    TasklistApi newSession(String login) {
        String password = passwordOf(login);
        return TasklistApi.login(environment.getRequiredProperty("local.server.port", Integer.class), login, password);
    }

    /** The first administrator keeps the one from the settings, by which other tests log in. */
    public String passwordOf(String login) {
        if (login.equals("quantri")) {
            return environment.getRequiredProperty("ketnap.first-administrator.password");
        }
        if (!identity.checkPassword(login, PASSWORD)) {
            User user = identity.createUserQuery().userId(login).singleResult();
            user.setPassword(PASSWORD);
            identity.saveUser(user);
        }
        return PASSWORD;
    }

    /** Nominates a person on a day, on which the clock stands afterwards; answers the number of the case. */
    public String nominate(String cell, LocalDate on, Map<String, Object> changes) {
        clock.moveTo(on);
        Map<String, Object> values = TestCases.nomination(cell, on, changes);
        as(TestOrganization.login("cell-secretary." + cell))
                .start("partyAdmission", values)
                .expect(200);
        return database.queryForObject(
                "select number from admission_case where id = (select max(id) from admission_case)", String.class);
    }

    /** The day on which the clock stands. */
    LocalDate today() {
        return clock.today();
    }

    /** The case as it stands in the register. */
    public CaseFile file(String number) {
        Long id = database.queryForObject("select id from admission_case where number = ?", Long.class, number);
        return transactions.execute(status -> desk.file(id));
    }

    /** The oldest open task with that id. */
    public OpenTask open(String number, String taskId) {
        return workflow.openTasks(number).stream()
                .filter(task -> task.taskId().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(taskId + " is not open, but " + workflow.openTasks(number)));
    }

    /** The usual answers to a task, changed; a null value removes a field. */
    public Map<String, Object> values(String number, OpenTask task, Map<String, Object> changes) {
        return cases.values(task.taskId(), file(number), task.subject(), changes);
    }

    /** Submits a task as the officer of its group, with the usual answers changed. */
    TasklistApi.Answer submit(String number, String taskId, Map<String, Object> changes) {
        OpenTask task = open(number, taskId);
        return officer(task).submit(task.id(), values(number, task, changes));
    }

    /** Submits a task that must be accepted. */
    public void complete(String number, String taskId, Map<String, Object> changes) {
        submit(number, taskId, changes).expect(204);
    }

    TasklistApi officer(OpenTask task) {
        return as(TestOrganization.login(task.group()));
    }

    /** Works until the task is open, one task a day; the clock then stands on the day for that task. */
    public void upTo(String number, String taskId) {
        upTo(number, taskId, (task, values) -> complete(number, task, values));
    }

    /** As above, the tasks before it being completed in that way. */
    void upTo(String number, String taskId, Completion completion) {
        work(number, task -> task.taskId().equals(taskId), completion);
    }

    /** Works until nothing is left to do, through the end of probation. Answers what was done in order. */
    public List<String> toTheEnd(String number, Completion completion) {
        return work(number, task -> false, completion);
    }

    private List<String> work(String number, Predicate<OpenTask> until, Completion completion) {
        List<String> done = new ArrayList<>();
        for (List<OpenTask> open = openTasks(number); !open.isEmpty(); open = openTasks(number)) {
            if (done.size() > MOST_TASKS) {
                throw new AssertionError("no end: " + done);
            }
            clock.moveTo(clock.today().plusDays(1));
            if (open.stream().anyMatch(until)) {
                return done;
            }
            OpenTask task = open.get(0);
            completion.complete(task, values(number, task, Map.of()));
            done.add(task.taskId());
        }
        return done;
    }

    /** Goes to the end of probation when nothing else is left. */
    private List<OpenTask> openTasks(String number) {
        List<OpenTask> open = workflow.openTasks(number);
        CaseFile file = file(number);
        if (open.isEmpty()
                && file.officialDate().filter(day -> day.isAfter(clock.today())).isPresent()) {
            clock.moveTo(file.officialDate().orElseThrow());
            workflow.runDueJobs();
            return workflow.openTasks(number);
        }
        return open;
    }

    /** The way Tasklist goes: list, form, claim, submit. */
    void complete(String number, OpenTask task, Map<String, Object> values) {
        TasklistApi officer = officer(task);
        if (officer.tasks(number).stream()
                .noneMatch(seen -> seen.path("id").asText().equals(task.id()))) {
            throw new AssertionError(task + " is not in the list of " + task.group());
        }
        officer.formVariables(task.id()).expect(200);
        officer.claim(task.id(), TestOrganization.login(task.group())).expect(204);
        officer.submit(task.id(), values).expect(204);
    }
}
