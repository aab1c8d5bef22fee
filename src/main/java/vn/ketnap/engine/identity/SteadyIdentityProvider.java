package vn.ketnap.engine.identity;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Takes the same time over an unknown login as over a wrong password, and locks nobody out: {@link CheckedIdentityService}
 * slows guessing down. Public because the engine makes one for each command.
 */
public class SteadyIdentityProvider extends DbIdentityServiceProvider {

    @Override
    public boolean checkPassword(String userId, String password) {
        UserEntity user = findUserById(userId);
        if (user == null || user.getPassword() == null) {
            Context.getProcessEngineConfiguration().getPasswordManager().encrypt(password);
            return false;
        }
        return matchPassword(password, user);
    }
}
