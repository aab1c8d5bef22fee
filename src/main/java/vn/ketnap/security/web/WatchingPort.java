package vn.ketnap.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * The port for whoever watches the application: health and figures can be read there, and nothing else is there. The
 * wall before the main port knows nothing of it, and the other way round.
 */
@Configuration(proxyBeanMethods = false)
class WatchingPort {

    private static final Set<String> OPEN = Set.of("/actuator/health", "/actuator/prometheus");
    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    @Bean
    @Order(1)
    SecurityFilterChain watching(HttpSecurity http, Environment environment) throws Exception {
        return http.securityMatcher(request -> cameBy(port(environment), request))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((visitor, context) -> new AuthorizationDecision(isOpen(context.getRequest()))))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The port that is really open, -1 as long as there is none or when it is the main one. */
    private static int port(Environment environment) {
        int port = environment.getProperty("local.management.port", Integer.class, -1);
        return port == environment.getProperty("local.server.port", Integer.class, -1) ? -1 : port;
    }

    /** By the socket: what a caller or a proxy writes about ports counts for nothing. */
    private static boolean cameBy(int port, HttpServletRequest request) {
        return request.getLocalPort() == port;
    }

    private static boolean isOpen(HttpServletRequest request) {
        return READING.contains(request.getMethod()) && OPEN.contains(request.getRequestURI());
    }
}
