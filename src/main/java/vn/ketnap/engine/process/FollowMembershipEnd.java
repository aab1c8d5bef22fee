package vn.ketnap.engine.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.ManagerGrants;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.ProcessIds;

/** Starts what outlives a case that ended with a membership: the file that goes up, the time to complain. */
@Component
class FollowMembershipEnd implements JavaDelegate {

    private final RuntimeService runtime;
    private final SystemAuthority own;
    private final ManagerGrants managers;
    private final CaseDesk cases;

    FollowMembershipEnd(@Lazy RuntimeService runtime, SystemAuthority own, ManagerGrants managers, CaseDesk cases) {
        this.runtime = runtime;
        this.own = own;
        this.managers = managers;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = cases.file(CaseVariables.caseId(execution));
        start(ProcessIds.MEMBER_FILE, file);
        if (file.status() == CaseStatus.REMOVED) {
            start(ProcessIds.REMOVAL_COMPLAINT, file);
        }
    }

    private void start(String process, CaseFile file) {
        own.run(() -> {
            ProcessInstance instance = runtime.startProcessInstanceByKey(
                    process, file.number(), CaseVariables.of(file, file.bound(Matter.REMOVAL)));
            managers.grant(instance.getId(), file.cellCode());
        });
    }
}
