package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.sympathizer.NominatePerson;

/** Nothing that somebody submits stands in the log, whatever becomes of it: taken, refused, in conflict or a fault. */
@KetNapTest
class LoggedValuesIT {

    /** No text of the application and no name of a test holds it. */
    private static final String CANARY = "Hoangyen7351";

    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);

    @Autowired
    CaseRun run;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    @Test
    void noFormIsLogged() {
        try (LogLines log = new LogLines()) {
            String citizen = TestCases.citizenId("1994-03-20", "FEMALE");
            Map<String, Object> person = new HashMap<>(Map.of("citizenId", citizen));
            List.of("fullName", "homePlace", "residence", "occupation", "workUnit")
                    .forEach(field -> person.put(field, CANARY + " Lan"));
            TasklistApi secretary = run.as("cell-secretary.cb0001");
            secretary
                    .start("partyAdmission", canaries(FormBinder.fields(NominatePerson.Form.class)))
                    .expect(400);
            String number = run.nominate(ORDINARY_CELL, DAY, person);
            secretary
                    .start("partyAdmission", TestCases.nomination(ORDINARY_CELL, DAY, person))
                    .expect(400);

            List<String> done = run.toTheEnd(number, (task, values) -> {
                Step<?> step = context.getBean(task.taskId(), Step.class);
                TasklistApi officer = run.officer(task);
                officer.submit(task.id(), canaries(FormBinder.fields(step.form())))
                        .expect(400);
                officer.submit(task.id(), withCanary(task, values)).expect(204);
                officer.submit(task.id(), values).expect(409);
            });

            assertThat(done).hasSizeGreaterThan(30);
            assertThat(log.size()).isGreaterThan(done.size());
            assertThat(log.holding(CANARY)).isEmpty();
            assertThat(log.holding(citizen)).isEmpty();
        }
    }

    private static Map<String, Object> canaries(Iterable<String> fields) {
        Map<String, Object> values = new HashMap<>();
        fields.forEach(field -> values.put(field, CANARY));
        return values;
    }

    /** The usual answers with reasons and remarks of that name. */
    private static Map<String, Object> withCanary(OpenTask task, Map<String, Object> values) {
        Map<String, Object> named = new HashMap<>(values);
        named.replaceAll((field, value) -> value instanceof String text && text.contains(" ") && !isName(field)
                ? CANARY + " " + task.taskId()
                : value);
        named.put("overrideReason", CANARY);
        return named;
    }

    /** Names and numbers that are compared with the register. */
    private static boolean isName(String field) {
        return field.matches(".*([Ss]igner|[Cc]hair|[Ss]ecretary|[Nn]umber|certifiedBy|stampedBy|Name)");
    }

    @Test
    void noPageIsLogged() {
        String sought = URLEncoder.encode(CANARY + "\u0000 Lan", StandardCharsets.UTF_8);
        String login = "username=" + CANARY + "&password=" + CANARY;
        String json = "{\"old\":\"" + CANARY + "\",\"new\":\"" + CANARY + "\",\"unit\":\"" + CANARY + "\",\"goals\":{\""
                + CANARY + "\":\"" + CANARY + "\"}}";
        try (LogLines log = new LogLines()) {
            for (String who : List.of("cell-secretary.cb0001", "manager.du00", "quantri")) {
                TasklistApi person = run.newSession(who);
                for (String path : List.of(
                        "/camunda/api/ketnap/search?text=",
                        "/camunda/api/ketnap/running-cases?text=",
                        "/camunda/api/ketnap/archive?text=",
                        "/camunda/api/ketnap/archive?page=",
                        "/camunda/api/ketnap/cases/",
                        "/camunda/api/ketnap/running-cases/",
                        "/camunda/api/ketnap/remaining-time?until=",
                        "/camunda/ketnap/feed/" + CANARY + ".ics?x=",
                        "/camunda/api/ketnap/trail?name=",
                        "/camunda/api/ketnap/trail?page=",
                        "/camunda/api/ketnap/targets?period=",
                        "/camunda/api/engine/engine/default/task?nameLike=",
                        "/camunda/api/engine/engine/default/task?dueBefore=",
                        "/camunda/api/engine/engine/default/user?lastNameLike=")) {
                    person.raw("GET", path + sought, "", "");
                }
                for (String path : List.of(
                        "/camunda/api/ketnap/password",
                        "/camunda/api/ketnap/targets",
                        "/camunda/api/engine/engine/default/task",
                        "/camunda/api/admin/auth/user/default/login/tasklist")) {
                    person.raw("POST", path, "application/json", json);
                    person.raw("POST", path, "application/json", json.substring(1));
                    person.raw("POST", path, "application/x-www-form-urlencoded", login);
                }
            }
            assertThat(log.holding(CANARY)).isEmpty();
        }
    }

    /** The database says what it did not take, and so does everybody who passes it on. */
    @Test
    void noFaultIsLogged() {
        database.execute("alter table applicant add constraint no_canary check (occupation <> '" + CANARY + "')");
        try (LogLines log = new LogLines()) {
            Map<String, Object> person = TestCases.nomination(ORDINARY_CELL, run.today(), Map.of("occupation", CANARY));

            run.as("cell-secretary.cb0001").start("partyAdmission", person).expect(500);

            assertThat(log.size()).isPositive();
            assertThat(log.holding(CANARY)).isEmpty();
            assertThat(log.holding(person.get("citizenId").toString())).isEmpty();
        } finally {
            database.execute("alter table applicant drop constraint no_canary");
        }
    }
}
