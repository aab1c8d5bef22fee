package vn.ketnap.engine.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.incident.ReportIncident;
import vn.ketnap.procedure.incident.ReportIncident.Incident;
import vn.ketnap.procedure.step.Routing;

/** Stores the incident just reported; of the form nothing stays in the process. */
@Component
class RecordIncident implements JavaDelegate {

    private final ReportIncident incidents;
    private final SubmittedValues submitted;
    private final Actor actor;

    RecordIncident(ReportIncident incidents, SubmittedValues submitted, Actor actor) {
        this.incidents = incidents;
        this.submitted = submitted;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.report(submitted.of(execution), actor.userId());
        execution.removeVariables(Set.copyOf(execution.getVariableNames()));
        execution.setProcessBusinessKey(incident.file().number());
        execution.setVariables(CaseVariables.ofIncident(incident));
        execution.setVariables(CaseVariables.of(new Routing(incident.outcome())));
    }
}
