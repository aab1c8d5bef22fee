package vn.ketnap.engine.login;

import java.util.Objects;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import vn.ketnap.security.session.Strangers;

/** Knows by what the web applications put into a session whether somebody is signed in. */
@Component
class LookingVisitors implements Strangers {

    private static final String TOKEN = CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;

    @Override
    public String tokenOf(Session session) {
        boolean keepsMore = session.getAttributeNames().stream()
                .filter(name -> !name.equals(TOKEN))
                .map(session::<Object>getAttribute)
                .anyMatch(value -> !(value instanceof Authentications signedIn
                        && signedIn.getAuthentications().isEmpty()));
        return keepsMore ? null : Objects.requireNonNullElse(session.getAttribute(TOKEN), "");
    }

    @Override
    public void give(Session session, String token) {
        session.setAttribute(TOKEN, token);
    }
}
