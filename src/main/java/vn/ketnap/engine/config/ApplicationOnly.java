package vn.ketnap.engine.config;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import vn.ketnap.platform.RefusedException;

/**
 * What no login may do, whatever it has been granted: bring in models, which are code, and start batches, which change
 * cases that their author has no right to. The application itself acts without a login.
 */
class ApplicationOnly extends AuthorizationCommandChecker {

    @Override
    public void checkCreateDeployment() {
        refuseToLogins("Mô hình quy trình chỉ thay đổi cùng với phiên bản mới của ứng dụng");
    }

    @Override
    public void checkDeleteDeployment(String deploymentId) {
        refuseToLogins("Mô hình quy trình chỉ thay đổi cùng với phiên bản mới của ứng dụng");
    }

    @Override
    public void checkCreateBatch(Permission permission) {
        refuseToLogins("Không xử lý hàng loạt: mỗi hồ sơ được xử lý riêng");
    }

    private static void refuseToLogins(String message) {
        if (Context.getCommandContext().getAuthentication() != null) {
            throw RefusedException.because(message);
        }
    }
}
