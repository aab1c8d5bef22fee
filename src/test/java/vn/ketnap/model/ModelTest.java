package vn.ketnap.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelTest {

    private static final String LEGAL_BASIS =
            "QĐ/TW|HD/TW|HD/BTCTW|Điều lệ Đảng|quy trình của phần mềm, chưa có căn cứ trung ương";

    private static final Map<String, BpmnModelInstance> MODELS = read();

    static Collection<String> processes() {
        return MODELS.keySet();
    }

    @Test
    void everyProcessOfTheContractHasAModel() {
        assertThat(MODELS).containsOnlyKeys(Contract.USER_TASKS.keySet());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void tasksAreThoseOfTheContract(String process) {
        assertThat(all(process, UserTask.class))
                .extracting(UserTask::getId)
                .containsExactlyInAnyOrderElementsOf(Contract.USER_TASKS.get(process));
    }

    @Test
    void messagesAndStartFormsAreThoseOfTheContract() {
        assertThat(everywhere(Message.class)).extracting(Message::getName).hasSameElementsAs(Contract.MESSAGES);
        assertThat(everywhere(StartEvent.class)
                        .filter(start -> form(start.getCamundaFormKey(), start.getCamundaFormRef()) != null)
                        .collect(Collectors.toMap(
                                StartEvent::getId,
                                start -> form(start.getCamundaFormKey(), start.getCamundaFormRef()))))
                .isEqualTo(Contract.START_FORMS);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void processIsExecutableNamedDocumentedAndKeepsItsHistory(String process) {
        Process model = all(process, Process.class).iterator().next();
        assertSoftly(softly -> {
            softly.assertThat(model.isExecutable()).isTrue();
            softly.assertThat(model.getName()).isNotBlank();
            softly.assertThat(model.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            softly.assertThat(documentation(model)).containsPattern(LEGAL_BASIS);
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyElementHasNameLegalBasisAndPlaceInTheDiagram(String process) {
        assertSoftly(softly -> {
            for (FlowNode node : all(process, FlowNode.class)) {
                softly.assertThat(node.getName()).as("name of %s", node.getId()).isNotBlank();
                softly.assertThat(documentation(node))
                        .as("documentation of %s", node.getId())
                        .containsPattern(LEGAL_BASIS);
                softly.assertThat(node.getDiagramElement())
                        .as("shape of %s", node.getId())
                        .isNotNull();
            }
            for (SequenceFlow flow : all(process, SequenceFlow.class)) {
                softly.assertThat(flow.getDiagramElement())
                        .as("edge of %s", flow.getId())
                        .isNotNull();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyUserTaskHasGroupDueDateAndForm(String process) {
        assertSoftly(softly -> all(process, UserTask.class).forEach(task -> {
            String id = task.getId();
            softly.assertThat(task.getCamundaCandidateGroups())
                    .as("group of %s", id)
                    .matches("[a-z-]+\\.\\$\\{[a-zA-Z]+Code}|\\$\\{helperGroup\\.of\\(execution\\)}");
            softly.assertThat(task.getCamundaDueDate()).as("due date of %s", id).isEqualTo("${taskDue.of(execution)}");
            softly.assertThat(form(task.getCamundaFormKey(), task.getCamundaFormRef()))
                    .as("form of %s", id)
                    .isEqualTo(
                            Contract.EMBEDDED_FORMS.contains(id)
                                    ? "embedded:deployment:" + kebab(id) + ".html"
                                    : kebab(id));
            if (task.getCamundaFormRef() != null) {
                softly.assertThat(task.getCamundaFormRefBinding())
                        .as("form binding of %s", id)
                        .isEqualTo("deployment");
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everySplitAsksByLabelledAnswersAndHasADefault(String process) {
        assertSoftly(softly -> all(process, ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .forEach(gateway -> split(softly, gateway)));
    }

    private static void split(SoftAssertions softly, ExclusiveGateway gateway) {
        softly.assertThat(gateway.getName())
                .as("question of %s", gateway.getId())
                .endsWith("?");
        softly.assertThat(gateway.getDefault())
                .as("default of %s", gateway.getId())
                .isNotNull();
        for (SequenceFlow answer : gateway.getOutgoing()) {
            softly.assertThat(answer.getName())
                    .as("label of %s", answer.getId())
                    .isNotBlank();
            if (!answer.equals(gateway.getDefault())) {
                softly.assertThat(condition(answer))
                        .as("condition of %s", answer.getId())
                        .matches(Contract.ROUTING);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void callsAreBoundLateAndCarryTheCaseNumber(String process) {
        assertSoftly(softly -> all(process, CallActivity.class).forEach(call -> {
            softly.assertThat(Contract.USER_TASKS)
                    .as("called by %s", call.getId())
                    .containsKey(call.getCalledElement());
            softly.assertThat(call.getCamundaCalledElementBinding())
                    .as("binding of %s", call.getId())
                    .isEqualTo("latest");
            softly.assertThat(extensions(call, CamundaIn.class))
                    .as("business key of %s", call.getId())
                    .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
        }));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void serviceTasksNameTheirBeanAndAsynchronousOnesRetry(String process) {
        assertSoftly(softly -> all(process, ServiceTask.class).forEach(task -> {
            String id = task.getId();
            softly.assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + id + "}");
            softly.assertThat(task.isCamundaAsyncBefore())
                    .as("asyncBefore of %s", id)
                    .isEqualTo(Contract.ASYNCHRONOUS.contains(id));
            softly.assertThat(extensions(task, CamundaFailedJobRetryTimeCycle.class))
                    .as("retry cycle of %s", id)
                    .hasSize(Contract.ASYNCHRONOUS.contains(id) ? 1 : 0);
        }));
    }

    @Test
    void onlyTheSixStagesHaveAListener() {
        assertThat(everywhere(CamundaTaskListener.class)).isEmpty();
        assertThat(everywhere(CamundaExecutionListener.class)).allSatisfy(listener -> {
            assertThat(listener.getCamundaEvent()).isEqualTo("start");
            assertThat(listener.getCamundaDelegateExpression()).isEqualTo("${enterStage}");
        });
        assertThat(everywhere(CallActivity.class).filter(call -> !extensions(call, CamundaExecutionListener.class)
                        .isEmpty()))
                .extracting(CallActivity::getId)
                .containsExactlyInAnyOrderElementsOf(Contract.STAGES);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void diagramCanBeRead(String process) {
        Drawing drawing = new Drawing(MODELS.get(process));
        assertSoftly(softly -> {
            softly.assertThat(drawing.crossings()).isEmpty();
            softly.assertThat(drawing.badRoutes()).isEmpty();
            softly.assertThat(drawing.overlaps()).isEmpty();
            softly.assertThat(drawing.backwards()).isEmpty();
        });
    }

    @Test
    void engineAcceptsAllModels() {
        ProcessEngine engine = new StandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("models")
                .setJdbcUrl("jdbc:h2:mem:models")
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        try {
            var deployment = engine.getRepositoryService().createDeployment();
            MODELS.forEach((id, model) -> deployment.addModelInstance(id + ".bpmn", model));
            assertThat(deployment.deployWithResult().getDeployedProcessDefinitions())
                    .hasSize(MODELS.size());
        } finally {
            engine.close();
        }
    }

    private static Map<String, BpmnModelInstance> read() {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .collect(Collectors.toMap(
                            model -> model.getModelElementsByType(Process.class)
                                    .iterator()
                                    .next()
                                    .getId(),
                            model -> model,
                            (one, other) -> {
                                throw new IllegalStateException("two models of one process");
                            },
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T extends ModelElementInstance> Collection<T> all(String process, Class<T> type) {
        return MODELS.get(process).getModelElementsByType(type);
    }

    private static <T extends ModelElementInstance> Stream<T> everywhere(Class<T> type) {
        return MODELS.values().stream().flatMap(model -> model.getModelElementsByType(type).stream());
    }

    private static <T extends ModelElementInstance> Collection<T> extensions(BaseElement element, Class<T> type) {
        var extensions = element.getExtensionElements();
        return extensions == null
                ? List.of()
                : extensions.getElementsQuery().filterByType(type).list();
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(ModelElementInstance::getTextContent)
                .collect(Collectors.joining());
    }

    private static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent();
    }

    private static String form(String key, String ref) {
        return key != null ? key : ref;
    }

    static String kebab(String id) {
        return id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
