package vn.ketnap.it;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow;
import vn.ketnap.demo.Workflow.OpenTask;

/** The cases whose ids the table of rights is tried with, each standing at another point of the procedure. */
final class RightsCases {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final String INCIDENT = "test";
    private static final String PROBATION = "probation";
    private static final String END = "end";

    /** One case for every kind of cell, of holder and of end. */
    private static final List<Stop> STOPS = List.of(
            new Stop(TestOrganization.ORDINARY_CELL, "recordSympathizerResolution"),
            new Stop(TestOrganization.SECTION_CELL, "appraiseBySection"),
            new Stop(TestOrganization.AUTHORIZED_CELL, "recordCommitteeAdmissionVote"),
            new Stop(TestOrganization.ORDINARY_CELL, "receiveHelperRemark"),
            new Stop(TestOrganization.ORDINARY_CELL, END),
            // the last one, lest the time that others take ends it
            new Stop(TestOrganization.DIRECT_CELL, PROBATION));

    private static final List<Stop> MORE_STOPS = List.of(
            new Stop(TestOrganization.ORDINARY_CELL, "authorizeDossier"),
            new Stop(TestOrganization.SECTION_CELL, "recordConfirmationDecision"));

    private record Stop(String cell, String at) {}

    /**
     * A case and the ids that belong to it.
     *
     * @param holder group that the open task is offered to, empty without one
     * @param helper login of the helper, empty for one who has none
     * @param actors logins that did a task
     * @param gone the kinds of ids that lead nowhere any more
     */
    record Case(
            String cell,
            String number,
            String person,
            String holder,
            String helper,
            Set<String> actors,
            Map<String, String> ids,
            Set<String> gone) {}

    private final CaseRun run;
    private final Workflow workflow;
    private final ProcessEngine engine;
    private final JdbcTemplate database;

    RightsCases(CaseRun run, Workflow workflow, ProcessEngine engine, JdbcTemplate database) {
        this.run = run;
        this.workflow = workflow;
        this.engine = engine;
        this.database = database;
    }

    /** Makes the cases, those of the ordinary cell with this helper; the clock stands in the time of the last one. */
    List<Case> make(boolean all, String helper) {
        List<Case> made = new ArrayList<>();
        if (all) {
            MORE_STOPS.forEach(stop -> made.add(make(stop, helper)));
        }
        STOPS.forEach(stop -> made.add(make(stop, helper)));
        for (int i = 0; i < made.size(); i++) {
            String other = made.get((i + 1) % made.size()).ids().get("document");
            made.get(i).ids().put("otherDocument", other);
        }
        return made;
    }

    private Case make(Stop stop, String helper) {
        String person = "Lò Thị " + stop.cell() + " " + stop.at();
        String number = run.nominate(stop.cell(), START, Map.of("fullName", person));
        Map<String, String> ids = new HashMap<>(Map.of("number", number, "runningCase", number, "cell", stop.cell()));
        ids.put("document", file(number, stop.cell()));
        Set<String> gone = new HashSet<>();
        if (stop.equals(STOPS.get(0))) {
            note(number, ids);
        } else {
            work(number, "reviewSympathizer");
            if (stop.cell().equals(TestOrganization.ORDINARY_CELL)) {
                database.update(
                        "update party_member set user_id = ? where id = ?",
                        helper,
                        run.file(number).helperId());
            }
            switch (stop.at()) {
                case PROBATION -> {
                    work(number, "recordNewMemberClass");
                    note(number, ids);
                    finishTasks(number, "");
                    gone.addAll(Set.of("task", "openTaskCase", "incidentStage"));
                }
                case END -> {
                    work(number, "handOverCard");
                    note(number, ids);
                    finishTasks(number, "");
                    gone.addAll(ids.keySet());
                    gone.removeAll(Set.of("number", "cell", "document", "run"));
                }
                default -> {
                    work(number, stop.at());
                    finishTasks(number, stop.at());
                    note(number, ids);
                }
            }
        }
        if (!gone.contains("incidentStage")) {
            engine.getRuntimeService().createIncident(INCIDENT, ids.get("execution"), number);
        }
        String holder = workflow.openTasks(number).stream()
                .map(OpenTask::group)
                .findFirst()
                .orElse("");
        return new Case(stop.cell(), number, person, holder, helperOf(number), actorsOf(number), ids, gone);
    }

    /** What no case has of its own; the job is a timer of one that waits. */
    Map<String, String> common(String login) {
        RepositoryService models = engine.getRepositoryService();
        Job job = engine.getManagementService().createJobQuery().list().get(0);
        Map<String, String> ids = new HashMap<>();
        ids.put("other", login);
        ids.put("group", "cell-secretary.CB0002");
        ids.put("filter", filter("Việc của đơn vị"));
        ids.put("classFilter", filter("Đợi lớp"));
        ids.put("definition", process("partyAdmission"));
        ids.put("stageDefinition", process("sympathizer"));
        ids.put("decision", models.createDecisionDefinitionQuery().list().get(0).getId());
        ids.put("deployment", models.createDeploymentQuery().list().get(0).getId());
        ids.put("job", job.getId());
        ids.put("incident", incidents().get(0).getId());
        ids.put("jobDefinition", job.getJobDefinitionId());
        ids.put(
                "grant",
                engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .list()
                        .get(0)
                        .getId());
        return ids;
    }

    /** Removes what would worry other tests. */
    void tidy(String helper) {
        incidents().forEach(incident -> engine.getRuntimeService().resolveIncident(incident.getId()));
        database.update("update party_member set user_id = null where user_id = ?", helper);
    }

    /** Those that stand where they happened, not where they are only seen from. */
    private List<Incident> incidents() {
        return engine.getRuntimeService().createIncidentQuery().incidentType(INCIDENT).list().stream()
                .filter(incident -> incident.getId().equals(incident.getCauseIncidentId()))
                .toList();
    }

    private String filter(String name) {
        return engine.getFilterService()
                .createFilterQuery()
                .filterName(name)
                .singleResult()
                .getId();
    }

    private String process(String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void work(String number, String until) {
        run.upTo(number, until, (task, values) -> complete(task, values));
    }

    private void finishTasks(String number, String but) {
        for (OpenTask task : workflow.openTasks(number)) {
            if (!task.taskId().equals(but)) {
                complete(task, run.values(number, task, Map.of()));
            }
        }
    }

    private void complete(OpenTask task, Map<String, Object> values) {
        workflow.complete(task, TestOrganization.login(task.group()), values);
    }

    /** The ids of what runs now. */
    private void note(String number, Map<String, String> ids) {
        OpenTask open = workflow.openTasks(number).get(0);
        Task task = engine.getTaskService().createTaskQuery().taskId(open.id()).singleResult();
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("partyAdmission")
                .singleResult()
                .getId();
        String variable = engine.getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .variableName("caseNumber")
                .singleResult()
                .getId();
        ids.put("openTaskCase", number);
        ids.put("task", open.id());
        ids.put("instance", instance);
        ids.put("run", instance);
        ids.put("stage", task.getProcessInstanceId());
        ids.put("incidentStage", task.getProcessInstanceId());
        ids.put("execution", task.getExecutionId());
        ids.put("variable", variable);
    }

    private String file(String number, String cell) {
        String secretary = TestOrganization.login("cell-secretary." + cell);
        String paper = run.as(secretary)
                .own("/cases/" + number + "/documents")
                .expect(200)
                .body()
                .findValue("paper")
                .asText();
        return run.as(secretary)
                .upload(number, paper, "Đơn.pdf", UploadCorpus.pdf())
                .expect(200)
                .body()
                .path("id")
                .asText();
    }

    private Set<String> actorsOf(String number) {
        return Set.copyOf(database.queryForList(
                """
                select distinct j.actor from journal_entry j join admission_case c on j.case_id = c.id
                where c.number = ?""",
                String.class,
                number));
    }

    private String helperOf(String number) {
        return database
                .queryForList(
                        """
                        select m.user_id from party_member m join admission_case c on c.helper_id = m.id
                        where c.number = ? and m.user_id is not null""",
                        String.class,
                        number)
                .stream()
                .findFirst()
                .orElse("");
    }
}
