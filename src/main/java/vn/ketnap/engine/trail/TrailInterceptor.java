package vn.ketnap.engine.trail;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractGetFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetExecutionVariableTypedCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmdTyped;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import vn.ketnap.engine.process.CaseVariables;
import vn.ketnap.platform.RefusedException;

/**
 * Stands at the one door of the engine and notes in the trail whatever shows a person's name to somebody logged in,
 * what that person changes other than by a form, and what is refused. Forms are noted where they are filled and stored.
 */
public class TrailInterceptor extends CommandInterceptor {

    private static final Pattern READING = Pattern.compile(
            "(Get|Is|Has|Check|Find|License|AuthorizationCheck|ExecuteFilter|Execute\\w*Query|Create\\w*Query).*");

    /** A form's content is noted with the step that shows or takes it. */
    private static final Set<Class<?>> FORMS = Set.of(
            GetTaskFormVariablesCmd.class, SubmitTaskFormCmd.class, SubmitStartFormCmd.class, CompleteTaskCmd.class);

    private static final Set<Class<?>> SINGLE_VARIABLE = Set.of(
            GetTaskVariableCmd.class,
            GetTaskVariableCmdTyped.class,
            GetExecutionVariableCmd.class,
            GetExecutionVariableTypedCmd.class);

    private final IdentityService identity;
    private final ObjectProvider<EngineTrail> trail;

    public TrailInterceptor(IdentityService identity, ObjectProvider<EngineTrail> trail) {
        this.identity = identity;
        this.trail = trail;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication caller = identity.getCurrentAuthentication();
        boolean byThePersonItself = caller != null && caller.getUserId() != null && Context.getCommandContext() == null;
        return byThePersonItself ? noted(command, caller.getUserId()) : next.execute(command);
    }

    private <T> T noted(Command<T> command, String login) {
        T result;
        try {
            result = next.execute(command);
        } catch (AuthorizationException e) {
            String task = command instanceof AbstractGetFormVariablesCmd form ? form.resourceId : null;
            trail.getObject().denied(login, task, name(command));
            throw e;
        } catch (RefusedException e) {
            if (!FORMS.contains(command.getClass())) {
                trail.getObject().denied(login, null, name(command));
            }
            throw e;
        }
        if (!FORMS.contains(command.getClass())) {
            note(command, login, result);
        }
        return result;
    }

    private void note(Command<?> command, String login, Object result) {
        if (result instanceof Task task) {
            trail.getObject().sawTask(login, task);
        } else if (result instanceof Collection<?> many && many.stream().anyMatch(Task.class::isInstance)) {
            trail.getObject().sawTasks(login, many);
        } else if (showsNames(command, result)) {
            trail.getObject().sawVariables(login, result instanceof VariableMap values ? values : null);
        } else if (command instanceof TaskQueryImpl query && query.getTaskId() != null && isNothing(result)) {
            trail.getObject().missed(login, query.getTaskId());
        } else if (!(command instanceof AbstractQuery)
                && !READING.matcher(name(command)).matches()) {
            trail.getObject().changed(login, name(command));
        }
    }

    private static boolean showsNames(Command<?> command, Object result) {
        if (result instanceof VariableMap values) {
            return values.containsKey(CaseVariables.APPLICANT_NAME);
        }
        return result instanceof VariableInstance one && isName(one)
                || result instanceof Collection<?> many
                        && many.stream().anyMatch(each -> each instanceof VariableInstance one && isName(one))
                || SINGLE_VARIABLE.contains(command.getClass()) && result != null;
    }

    private static boolean isName(VariableInstance variable) {
        return CaseVariables.APPLICANT_NAME.equals(variable.getName());
    }

    private static boolean isNothing(Object result) {
        return result == null || result instanceof Collection<?> many && many.isEmpty();
    }

    private static String name(Command<?> command) {
        return command.getClass().getSimpleName().replaceFirst("Cmd$", "");
    }
}
