package vn.ketnap.engine.process;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.vocabulary.ProcessIds;
import vn.ketnap.vocabulary.StepIds;

/** The cases that wait at a task of the awareness class, whatever stage sent them there. */
@Component
class ClassCases {

    private final RuntimeService runtime;

    ClassCases(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Numbers of the cases that wait for a class of the centre, oldest first. */
    Set<String> waitingForClass(String centerCode) {
        return numbers(waitingAt(StepIds.ENROL_IN_CLASS).variableValueEquals(CaseVariables.SUPERIOR, centerCode));
    }

    /** Numbers of the cases that wait for their result, also of those whose cell has left the centre meanwhile. */
    Set<String> waitingForResult() {
        return numbers(waitingAt(StepIds.RECORD_CLASS_RESULT));
    }

    private ProcessInstanceQuery waitingAt(String task) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(ProcessIds.AWARENESS_CLASS)
                .activityIdIn(task);
    }

    private static Set<String> numbers(ProcessInstanceQuery waiting) {
        Set<String> numbers = new LinkedHashSet<>();
        waiting.orderByProcessInstanceId().asc().list().stream()
                .map(ProcessInstance::getBusinessKey)
                .forEach(numbers::add);
        return numbers;
    }

    /** Tells a waiting case that its task was done with the whole class. */
    void goOn(String message, String caseNumber, Routing routing) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .setVariables(CaseVariables.of(routing))
                .correlate();
    }
}
