package vn.ketnap.engine.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.StartRefusedException;

/** The port stays closed while nobody is a technical administrator: nobody could unlock a login or repair a job. */
@Component
class AdministratorPresence implements SmartLifecycle {

    private final IdentityService identity;
    private final SystemAuthority authority;

    AdministratorPresence(IdentityService identity, SystemAuthority authority) {
        this.identity = identity;
        this.authority = authority;
    }

    @Override
    public void start() {
        long administrators = authority.call(() ->
                identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count());
        if (administrators == 0) {
            throw new StartRefusedException(
                    "Nhóm " + Groups.CAMUNDA_ADMIN + " không có ai.",
                    "Đặt ketnap.first-administrator.user và ketnap.first-administrator.password rồi chạy lại.");
        }
    }

    @Override
    public void stop() {
        // nothing runs
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    /** Before the server opens its port. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
