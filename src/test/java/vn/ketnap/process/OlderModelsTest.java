package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow;
import vn.ketnap.engine.setup.OlderModels;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;

/** Cases that were begun under a model without an event hear of it all the same, on the newest model. */
@KetNapTest
class OlderModelsTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);

    @Autowired
    Workflow workflow;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService models;

    @Autowired
    OlderModels older;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    private final List<String> deployed = new ArrayList<>();
    private Journey.Journeys journeys;

    @BeforeEach
    void tools() {
        journeys = new Journey.Journeys(workflow, cases, desk, history, clock, transactions);
    }

    @AfterEach
    void onlyTheModelsOfTheApplicationStay() {
        for (int last = deployed.size() - 1; last >= 0; last--) {
            models.deleteDeployment(deployed.get(last), true);
        }
    }

    @Test
    void aDecisionIsCancelledUnderAModelThatKnewNoCancelling() throws IOException {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("recordAdmissionDecision");
        LocalDate left = clock.today();
        journey.on(left.plusDays(70)).upTo("recordCeremony");
        String newest = putBack(
                journey,
                "admission",
                "bpmn/stages/admission.bpmn",
                "(?s)<bpmn:subProcess id=\"decisionWithdrawn\".*?</bpmn:subProcess>|<bpmn:flowNodeRef>decisionWithdrawn</bpmn:flowNodeRef>");
        report(
                journey,
                "MOVED",
                Map.of(
                        "happenedOn", left.toString(),
                        "paperNumber", "45-QĐ/CĐYT",
                        "paperSigner", "Trần Văn Hải",
                        "destination", "CS03"));

        journey.complete("cancelAdmissionDecision")
                .passed("cancelAdmissionDecision", "decisionCancelled", "isDecisionLeft");

        assertThat(journey.file().decisionDate()).isEmpty();
        assertThat(journey.open()).contains("recordAdmissionDecision");
        assertThat(instance(journey, "admission").getProcessDefinitionId()).isEqualTo(newest);
    }

    @Test
    void aRemovalIsOrderedUnderAModelThatKnewNone() throws IOException {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("receiveSelfReview");
        String newest = putBack(
                journey,
                "partyAdmission",
                "bpmn/party-admission.bpmn",
                "(?s)<bpmn:boundaryEvent id=\"removalOrdered\".*?</bpmn:boundaryEvent>"
                        + "|<bpmn:incoming>removalOrderedToRemovalDuringProbation</bpmn:incoming>"
                        + "|<bpmn:sequenceFlow id=\"removalOrderedToRemovalDuringProbation\"[^>]*>");
        report(journey, "SENTENCED", Map.of());

        assertThat(journey.open()).contains("recordRemovalDecision", "receiveSelfReview");
        assertThat(instance(journey, "partyAdmission").getProcessDefinitionId()).isEqualTo(newest);
        journey.complete("recordRemovalDecision").toTheEnd().ended().passed("removalOrdered", "endRemovedOnProbation");
    }

    /** Puts the case on a model without some of its elements, then deploys today's model anew; id of the newest. */
    private String putBack(Journey journey, String process, String file, String without) throws IOException {
        String today = Files.readString(Path.of(file));
        String drawn = "(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>";
        String before = today.replaceAll(without, "").replaceFirst(drawn, "");
        assertThat(before.length()).isLessThan(today.replaceFirst(drawn, "").length());
        String old = deploy(process, before);
        ProcessInstance instance = instance(journey, process);
        runtime.newMigration(runtime.createMigrationPlan(instance.getProcessDefinitionId(), old)
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(instance.getId())
                .execute();
        String newest = deploy(process, today);
        older.renew();
        assertThat(instance(journey, process).getProcessDefinitionId()).isEqualTo(newest);
        return newest;
    }

    private String deploy(String process, String model) {
        String id = models.createDeployment()
                .name("models of a test")
                .addString(process + ".bpmn", model)
                .deploy()
                .getId();
        deployed.add(id);
        return models.createProcessDefinitionQuery().deploymentId(id).list().stream()
                .map(ProcessDefinition::getId)
                .findFirst()
                .orElseThrow();
    }

    private ProcessInstance instance(Journey journey, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(journey.number(), process)
                .singleResult();
    }

    private void report(Journey journey, String kind, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "chosenCase",
                journey.number(),
                "kind",
                kind,
                "happenedOn",
                clock.today().toString(),
                "reason",
                "Theo báo cáo của chi bộ"));
        form.putAll(more);
        workflow.start(
                "caseIncident", TestOrganization.login("cell-secretary." + TestOrganization.ORDINARY_CELL), form);
    }
}
