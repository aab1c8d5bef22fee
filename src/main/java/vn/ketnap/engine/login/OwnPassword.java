package vn.ketnap.engine.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.GivenPasswords;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.security.login.PasswordRule;
import vn.ketnap.security.login.PasswordRules;

/** A person changes the own password. */
@Component
public class OwnPassword {

    private final IdentityService identity;
    private final GivenPasswords given;
    private final PasswordRules rules;
    private final SignIns signIns;
    private final SystemAuthority authority;

    OwnPassword(
            IdentityService identity,
            GivenPasswords given,
            PasswordRules rules,
            SignIns signIns,
            SystemAuthority authority) {
        this.identity = identity;
        this.given = given;
        this.rules = rules;
        this.signIns = signIns;
        this.authority = authority;
    }

    /** Whether the present password was given by somebody else. */
    public boolean mustChange(String login) {
        return given.isGiven(login);
    }

    /** What a new password must keep to, as Vietnamese sentences. */
    public List<String> rules() {
        return rules.all().stream().map(PasswordRule::sentence).toList();
    }

    /**
     * Changes the password and ends all sessions of the person but the one of this request.
     *
     * @throws RefusedException when the present password is wrong or may not be tried yet, or the new one is too weak
     */
    public void change(HttpServletRequest request, String login, String present, String wanted) {
        if (Objects.requireNonNullElse(wanted, "").isEmpty()) {
            throw RefusedException.because("Chưa ghi mật khẩu mới");
        }
        if (wanted.equals(present)) {
            throw RefusedException.because("Mật khẩu mới phải khác mật khẩu hiện tại");
        }
        if (!identity.checkPassword(login, present)) {
            throw RefusedException.because(
                    "Mật khẩu hiện tại chưa đúng. Nếu đã thử nhiều lần, hãy chờ một phút rồi thử lại");
        }
        authority.run(() -> {
            User user = identity.createUserQuery().userId(login).singleResult();
            user.setPassword(wanted);
            identity.saveUser(user);
        });
        signIns.goOn(request);
    }
}
