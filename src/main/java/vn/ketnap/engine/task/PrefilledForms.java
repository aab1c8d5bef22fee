package vn.ketnap.engine.task;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import vn.ketnap.engine.process.CaseVariables;

/**
 * Adds what the register knows to the values a form asks for, at the moment it asks: the engine stores none of it. What
 * a form submits under the name of a variable of the process is dropped before the engine sees it.
 */
public class PrefilledForms extends FormServiceImpl {

    private final ObjectProvider<FormPrefill> prefill;

    public PrefilledForms(ObjectProvider<FormPrefill> prefill) {
        this.prefill = prefill;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        VariableMap values = ifThere(() -> super.getTaskFormVariables(taskId, null, deserialize));
        prefill.getObject().addTo(values, taskId);
        return values;
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return ifThere(() -> super.getDeployedTaskForm(taskId));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> values) {
        super.submitTaskForm(taskId, withoutVariables(values));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> values, boolean deserialize) {
        return super.submitTaskFormWithVariablesInReturn(taskId, withoutVariables(values), deserialize);
    }

    /** Here the engine would tell a task that the caller may not see from one that does not exist. */
    private static <T> T ifThere(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (AuthorizationException | BadUserRequestException e) {
            throw new NotFoundException("No such task");
        }
    }

    private static Map<String, Object> withoutVariables(Map<String, Object> values) {
        VariableMap kept = Variables.createVariables();
        if (values != null) {
            kept.putAll(values);
            kept.keySet().removeAll(CaseVariables.kept());
        }
        return kept;
    }
}
