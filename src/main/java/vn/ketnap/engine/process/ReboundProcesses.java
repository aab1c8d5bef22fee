package vn.ketnap.engine.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.procedure.incident.CaseRebound;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.ProcessIds;

/** The processes of a case that a corrected vote has bound anew go on by what the register then says. */
@Component
class ReboundProcesses {

    private final RuntimeService runtime;
    private final SystemAuthority own;

    ReboundProcesses(@Lazy RuntimeService runtime, @Lazy SystemAuthority own) {
        this.runtime = runtime;
        this.own = own;
    }

    @EventListener
    void follow(CaseRebound rebound) {
        // The reporter need not have rights on the processes.
        own.run(() -> runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(rebound.file().number())
                .variableValueEquals(CaseVariables.CASE_ID, rebound.file().id())
                .list()
                .stream()
                .filter(instance -> ProcessIds.PROBATION_REMOVAL.equals(instance.getProcessDefinitionKey())
                        == (rebound.matter() == Matter.REMOVAL))
                .forEach(instance -> runtime.setVariables(
                        instance.getId(),
                        CaseVariables.of(rebound.file(), rebound.file().bound(rebound.matter())))));
    }
}
