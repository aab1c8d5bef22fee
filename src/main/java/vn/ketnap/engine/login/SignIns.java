package vn.ketnap.engine.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.GivenPasswords;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.platform.BusinessClock;

/** Which sessions still stand: not longer than a working day, and not beyond the password they began with. */
@Component
class SignIns {

    static final String ATTRIBUTE = SignIn.class.getName();

    /** Where the web applications keep who is signed in. */
    private static final String AUTHENTICATIONS = "authenticatedUser";

    private final IdentityService identity;
    private final GivenPasswords given;
    private final SystemAuthority authority;
    private final BusinessClock clock;
    private final Duration longest;
    private final Duration remembered;

    SignIns(
            IdentityService identity,
            GivenPasswords given,
            SystemAuthority authority,
            BusinessClock clock,
            @Value("${ketnap.session-hours:8}") int hours,
            @Value("${ketnap.remembered}") Duration remembered) {
        this.identity = identity;
        this.given = given;
        this.authority = authority;
        this.clock = clock;
        this.longest = Duration.ofHours(hours);
        this.remembered = remembered;
    }

    /** Whether somebody is signed in whose time is over, or whose account or password is no longer the same. */
    boolean isOver(HttpSession session) {
        if (login(session).isEmpty() || !(session.getAttribute(ATTRIBUTE) instanceof SignIn signIn)) {
            return false;
        }
        Instant now = clock.unmoved();
        if (!now.isBefore(signIn.at().plus(longest))) {
            return true;
        }
        if (now.isBefore(signIn.checkedAt().plus(remembered))) {
            return false;
        }
        session.setAttribute(ATTRIBUTE, signIn.checked(now));
        return salt(signIn.login()).filter(signIn.salt()::equals).isEmpty();
    }

    /** Whether the person must choose a password before anything else. */
    boolean mustChangePassword(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof SignIn signIn && signIn.mustChangePassword();
    }

    /** Remembers a login, or forgets it after a logout, that just happened in this session. */
    void note(HttpSession session) {
        if (login(session).isEmpty() && session.getAttribute(ATTRIBUTE) != null) {
            session.removeAttribute(ATTRIBUTE);
        }
        login(session)
                .filter(login -> !(session.getAttribute(ATTRIBUTE) instanceof SignIn known
                        && known.login().equals(login)))
                .ifPresent(login -> begin(session, login));
    }

    /** Lets this session go on after its owner changed the password; the owner's other sessions end. */
    void goOn(HttpServletRequest request) {
        request.changeSessionId();
        HttpSession session = request.getSession();
        login(session).ifPresent(login -> begin(session, login));
    }

    private void begin(HttpSession session, String login) {
        Instant now = clock.unmoved();
        boolean mustChange = authority.call(() -> given.isGiven(login));
        salt(login).ifPresent(salt -> session.setAttribute(ATTRIBUTE, new SignIn(login, salt, mustChange, now, now)));
    }

    private Optional<String> salt(String login) {
        return authority.call(() -> Optional.ofNullable(
                        (UserEntity) identity.createUserQuery().userId(login).singleResult())
                .map(UserEntity::getSalt));
    }

    private static Optional<String> login(HttpSession session) {
        return session.getAttribute(AUTHENTICATIONS) instanceof Authentications all
                        && !all.getAuthentications().isEmpty()
                ? Optional.of(all.getAuthentications().get(0).getIdentityId())
                : Optional.empty();
    }
}
