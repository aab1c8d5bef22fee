package vn.ketnap.security.web;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import vn.ketnap.platform.answer.AnswerWriter;

/**
 * The chain before everything that answers, the engine's web applications included. It decides which routes exist for
 * whom and whose pages may send: login, session and the token against forged requests stay with the web applications.
 */
@Configuration(proxyBeanMethods = false)
class RouteWall {

    @Bean
    SecurityFilterChain wall(
            HttpSecurity http,
            RouteGuard guard,
            AnswerWriter writer,
            @Value("${ketnap.https}") boolean https,
            @Value("${ketnap.base-url}") String address)
            throws Exception {
        return http.addFilterBefore(new ForeignPages(https, address, writer), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(guard))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(guard))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
