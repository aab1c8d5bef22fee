package vn.ketnap.engine.process;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.Routing;

/** The cases that wait at a task of the awareness class, whatever stage sent them there. */
@Component
class ClassCases {

    private final RuntimeService runtime;

    ClassCases(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Numbers of the cases that wait at the task, of one centre, oldest first. */
    Set<String> waitingAt(String task, String centerCode) {
        Set<String> numbers = new LinkedHashSet<>();
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("awarenessClass")
                .activityIdIn(task)
                .variableValueEquals("superiorCode", centerCode)
                .orderByProcessInstanceId()
                .asc()
                .list()
                .stream()
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
