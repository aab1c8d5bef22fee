package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.lang.reflect.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.platform.RefusedException;

/**
 * No expression from outside is evaluated (CVE-2026-109432). Each field of a task query that takes one is tried on every
 * way to a query and at every depth, with one expression in the normal build and with all of them with
 * {@code -Pfull}: 600 and 5,400 attempts.
 */
@KetNapTest
class ExpressionGuardIT {

    private static final List<String> FIELDS = Arrays.stream(TaskQueryDto.class.getDeclaredFields())
            .map(Field::getName)
            .filter(name -> name.endsWith("Expression"))
            .toList();
    private static final int DEEPEST = 3;

    @Autowired
    CaseRun run;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    private TasklistApi secretary;
    private TasklistApi administrator;
    private String filter;
    private int heard;

    @BeforeEach
    void logIn() {
        secretary = run.as("cell-secretary.cb0001");
        administrator = run.as("quantri");
        filter = secretary.get("/filter").expect(200).body().get(0).get("id").asText();
        heard = Canary.heard();
    }

    @Test
    void theCanarySingsWhenItsExpressionIsEvaluated() {
        for (String song : Canary.SONGS) {
            int before = Canary.heard();
            as("quantri", () -> evaluate(song));
            assertThat(Canary.heard()).as(song).isEqualTo(before + 1);
        }
    }

    @Test
    void everyQueryWithAnotherExpressionIsRefused() {
        List<String> accepted = new ArrayList<>();
        int attempts = 0;
        String[] songs = Boolean.getBoolean("ketnap.full") ? Canary.SONGS : new String[] {Canary.SONGS[0]};
        for (String song : songs) {
            for (String field : FIELDS) {
                for (Attempt attempt : attempts(field, song)) {
                    attempts++;
                    if (attempt.status() < 400 || attempt.status() > 499) {
                        accepted.add(field + " " + attempt);
                    }
                }
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(Canary.heard()).isEqualTo(heard);
        assertThat(FIELDS).hasSizeGreaterThanOrEqualTo(20);
        assertThat(attempts).isGreaterThanOrEqualTo(songs.length * 500);
    }

    private record Attempt(String way, int depth, int status) {}

    private List<Attempt> attempts(String field, String song) {
        List<Attempt> attempts = new ArrayList<>();
        String query = "?" + field + "=" + URLEncoder.encode(song, StandardCharsets.UTF_8);
        for (String way : List.of("/task", "/task/count")) {
            attempts.add(new Attempt("GET " + way, 0, secretary.get(way + query).status()));
        }
        for (int depth = 0; depth <= DEEPEST; depth++) {
            Map<String, Object> body = nested(Map.of(field, song), depth);
            for (String way : List.of("/list", "/count", "/singleResult")) {
                attempts.add(attempt(secretary, "/filter/" + filter + way, depth, body));
            }
            attempts.add(attempt(secretary, "/task", depth, body));
            attempts.add(attempt(secretary, "/task/count", depth, body));
            attempts.add(attempt(administrator, "/task", depth, body));
            attempts.add(attempt(
                    administrator,
                    "/filter/create",
                    depth,
                    Map.of("resourceType", "Task", "name", "Việc " + song, "query", body)));
        }
        return attempts;
    }

    private static Attempt attempt(TasklistApi caller, String way, int depth, Map<String, Object> body) {
        return new Attempt("POST " + way, depth, caller.post(way, body).status());
    }

    private static Map<String, Object> nested(Map<String, Object> query, int depth) {
        return depth == 0 ? query : Map.of("orQueries", List.of(nested(query, depth - 1)));
    }

    @Test
    void theListsOfTasklistNeedExpressionsAndGetThem() {
        secretary.post("/filter/" + filter + "/list", Map.of()).expect(200);
        as("quantri", () -> {
            FilterService filters = engine.getFilterService();
            Filter own = filters.newTaskFilter("Tuần tới")
                    .setQuery(engine.getTaskService()
                            .createTaskQuery()
                            .or()
                            .taskAssigneeExpression("${currentUser()}")
                            .dueBeforeExpression("${dateTime().withTimeAtStartOfDay().plusDays(7).toDate()}")
                            .dueAfterExpression("${now()}")
                            .endOr());
            filters.saveFilter(own);
            assertThat(filters.count(own.getId())).isNotNegative();
            filters.deleteFilter(own.getId());
        });
    }

    @Test
    void aTextThatLooksLikeAnExpressionStaysAText() {
        LocalDate day = LocalDate.of(2025, 9, 1);
        String song = Canary.SONGS[Canary.SONGS.length - 1];
        String number = run.nominate(ORDINARY_CELL, day, Map.of("occupation", song, "workUnit", song));
        OpenTask task = run.open(number, "recordSympathizerResolution");
        Map<String, Object> values = new HashMap<>(run.values(number, task, Map.of()));
        values.putAll(Map.of("meetingPlace", song, "meetingChair", song, "meetingSecretary", song));
        secretary.formVariables(task.id()).expect(200);
        secretary.submit(task.id(), values).expect(204);
        OpenTask review = run.open(number, "reviewSympathizer");
        run.officer(review).formVariables(review.id()).expect(200);
        for (String field : List.of("nameLike", "assignee", "candidateGroup", "processInstanceBusinessKey")) {
            secretary.post("/task", Map.of(field, song)).expect(200);
        }
        assertThat(Canary.heard()).isEqualTo(heard);
    }

    @Test
    void modelsReachOnlyTheBeansWrittenForThem() {
        assertThat(evaluate("${taskDue}")).isNotNull();
        for (String bean : List.of("dataSource", "passwords", "administrators", "outbox", "entityManagerFactory")) {
            assertThatThrownBy(() -> evaluate("${" + bean + "}")).as(bean).isInstanceOf(ProcessEngineException.class);
        }
    }

    @Test
    void nobodyBringsInModelsOrStartsBatches() {
        RepositoryService repository = engine.getRepositoryService();
        RuntimeService runtime = engine.getRuntimeService();
        ManagementService management = engine.getManagementService();
        run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        List<String> running = runtime.createProcessInstanceQuery().listPage(0, 1).stream()
                .map(ProcessInstance::getId)
                .toList();
        String deployment =
                repository.createDeploymentQuery().listPage(0, 1).get(0).getId();
        Stream.<Runnable>of(
                        () -> repository
                                .createDeployment()
                                .addString("x.bpmn", "<x/>")
                                .deploy(),
                        () -> repository.deleteDeployment(deployment),
                        () -> runtime.deleteProcessInstancesAsync(running, "x"),
                        () -> runtime.setVariablesAsync(running, Map.of("outcome", "LISTED")),
                        () -> management.setJobRetriesAsync(List.of("x"), 1))
                .forEach(work -> assertThatThrownBy(() -> as("quantri", work)).isInstanceOf(RefusedException.class));
    }

    @Test
    void aListForALoginEndsSomewhere() {
        TaskQuery everything = engine.getTaskService().createTaskQuery();

        as("cell-secretary.cb0001", everything::list);

        assertThat(((TaskQueryImpl) everything).getMaxResults()).isEqualTo(2_000);
    }

    private void as(String login, Runnable work) {
        identity.setAuthentication(login, List.of("camunda-admin"));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private Object evaluate(String expression) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> configuration
                .getExpressionManager()
                .createExpression(expression)
                .getValue(null));
    }
}
