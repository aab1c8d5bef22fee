package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import vn.ketnap.engine.identity.ManagerGrants;

/**
 * Grants each process that another process of a case starts, where the cell is known from the first moment. The case itself
 * is granted when it is opened: until then a value of that name is only what somebody submitted.
 */
public class StageReaders extends AbstractBpmnParseListener {

    private final ObjectProvider<ManagerGrants> managers;

    public StageReaders(ObjectProvider<ManagerGrants> managers) {
        this.managers = managers;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::grant);
    }

    private void grant(DelegateExecution execution) {
        boolean isCalled = execution.getSuperExecution() != null;
        if (isCalled && execution.getVariable(CaseVariables.CELL) instanceof String cell) {
            managers.getObject().grantAtStart(execution.getProcessInstanceId(), cell);
        }
    }
}
