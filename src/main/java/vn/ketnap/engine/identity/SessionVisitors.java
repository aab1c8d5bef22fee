package vn.ketnap.engine.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;
import vn.ketnap.security.web.Audience;
import vn.ketnap.security.web.Visitors;
import vn.ketnap.vocabulary.Role;

/** Knows senders by the session that the web applications opened at login. */
@Component
class SessionVisitors implements Visitors {

    private final ProcessEngine engine;
    private final long cacheMillis;

    SessionVisitors(ProcessEngine engine, CamundaBpmProperties properties) {
        this.engine = engine;
        this.cacheMillis = properties.getWebapp().getAuth().getCache().getTimeToLive();
    }

    @Override
    public Set<Audience> audiencesOf(HttpServletRequest request) {
        Set<Audience> audiences = EnumSet.of(Audience.ANYONE);
        sender(request).map(SessionVisitors::audiencesOf).ifPresent(audiences::addAll);
        return audiences;
    }

    @Override
    public Optional<String> loginOf(HttpServletRequest request) {
        return sender(request).map(UserAuthentication::getIdentityId);
    }

    private Optional<UserAuthentication> sender(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Authentications known = AuthenticationUtil.getAuthsFromSession(session);
        // a right that was taken away counts here as soon as in the web applications
        AuthenticationUtil.updateCache(known, session, cacheMillis);
        return known.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication user
                ? Optional.of(user)
                : Optional.empty();
    }

    private static Set<Audience> audiencesOf(UserAuthentication user) {
        Set<Audience> audiences = EnumSet.of(Audience.SIGNED_IN);
        List<String> groups = Objects.requireNonNullElse(user.getGroupIds(), List.of());
        if (user.isAuthorizedForApp("cockpit")) {
            audiences.add(Audience.COCKPIT);
        }
        if (groups.contains(Role.ADMINISTRATOR.id())) {
            audiences.add(Audience.ADMINISTRATOR);
        }
        if (groups.contains(Groups.CAMUNDA_ADMIN)) {
            audiences.addAll(EnumSet.of(Audience.ADMINISTRATOR, Audience.TECHNICIAN));
        }
        return audiences;
    }
}
