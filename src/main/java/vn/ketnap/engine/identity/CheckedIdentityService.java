package vn.ketnap.engine.identity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.security.login.BrowserCookie;
import vn.ketnap.security.login.LoginThrottle;

/**
 * The door that every route of the engine takes to check or set a password: guesses are counted, weak passwords are
 * refused with a sentence for each broken rule, and a password that somebody else set has to be changed.
 */
class CheckedIdentityService extends IdentityServiceImpl {

    private final LoginThrottle throttle;
    private final BrowserCookie cookie;
    private final Counter right;
    private final Counter wrong;
    private final Counter tooEarly;

    CheckedIdentityService(LoginThrottle throttle, BrowserCookie cookie, MeterRegistry figures) {
        this.throttle = throttle;
        this.cookie = cookie;
        this.right = tries(figures, "right");
        this.wrong = tries(figures, "wrong");
        this.tooEarly = tries(figures, "tooEarly");
    }

    private static Counter tries(MeterRegistry figures, String result) {
        return Counter.builder("ketnap.logins")
                .description("passwords that people sent to this node")
                .tag("result", result)
                .register(figures);
    }

    /** Also wrong when it may not be checked yet; then the answer under way says in Retry-After how long to wait. */
    @Override
    public boolean checkPassword(String userId, String password) {
        if (userId == null || password == null) {
            return false;
        }
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange)) {
            return super.checkPassword(userId, password);
        }
        String address = exchange.getRequest().getRemoteAddr();
        String browser = cookie.shownBy(exchange.getRequest());
        Optional<Duration> wait = throttle.admit(userId, address, browser);
        wait.ifPresent(duration -> retryAfter(exchange, duration));
        boolean isRight = wait.isEmpty() && super.checkPassword(userId, password);
        (isRight ? right : wait.isEmpty() ? wrong : tooEarly).increment();
        if (isRight) {
            String known = throttle.succeeded(userId, address, browser);
            if (exchange.getResponse() != null) {
                cookie.leave(exchange.getResponse(), known);
            }
        }
        return isRight;
    }

    @Override
    public PasswordPolicyResult checkPasswordAgainstPolicy(PasswordPolicy policy, String password, User user) {
        PasswordPolicyResult result = super.checkPasswordAgainstPolicy(policy, password, user);
        if (!result.isValid() && aboutToBeSaved(user)) {
            throw refusal(result);
        }
        return result;
    }

    @Override
    public void saveUser(User user) {
        if (!aboutToBeSaved(user)) {
            super.saveUser(user);
            return;
        }
        boolean isNew = ((UserEntity) user).getRevision() == 0;
        String owner = user.getId();
        super.saveUser(user);
        if (isSetByAnother(owner)) {
            setUserInfo(owner, GivenPasswords.MARK, "true");
        } else if (!isNew) {
            deleteUserInfo(owner, GivenPasswords.MARK);
        }
        if (!isNew) {
            throttle.lift(owner);
        }
    }

    private boolean isSetByAnother(String owner) {
        return getCurrentAuthentication() != null
                && !owner.equals(getCurrentAuthentication().getUserId());
    }

    private static boolean aboutToBeSaved(User user) {
        return user instanceof UserEntity entity && entity.hasNewPassword();
    }

    private static RefusedException refusal(PasswordPolicyResult result) {
        List<Problem> problems = result.getViolatedRules().stream()
                .map(rule -> new Problem("password", rule.getPlaceholder(), "", false))
                .toList();
        return new RefusedException(problems);
    }

    private static void retryAfter(ServletRequestAttributes exchange, Duration wait) {
        if (exchange.getResponse() != null) {
            exchange.getResponse().setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        }
    }
}
