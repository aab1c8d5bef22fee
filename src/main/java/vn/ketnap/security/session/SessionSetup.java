package vn.ketnap.security.session;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import vn.ketnap.platform.BusinessClock;

/** Puts sessions from the database in the place of those of the server. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionSetup {

    @Bean
    SessionStore sessions(
            JdbcTemplate database,
            Strangers strangers,
            BusinessClock clock,
            @Value("${server.servlet.session.timeout}") Duration rest) {
        return new SessionStore(database, strangers, clock, rest);
    }

    /** The id is a secret of letters and digits already. */
    @Bean
    DefaultCookieSerializerCustomizer plainCookie() {
        return cookie -> cookie.setUseBase64Encoding(false);
    }
}
