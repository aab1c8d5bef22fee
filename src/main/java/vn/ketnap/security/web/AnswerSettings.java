package vn.ketnap.security.web;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class AnswerSettings {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersOnEveryAnswer(
            @Value("${ketnap.https}") boolean https) {
        return server -> server.addEngineValves(new AnswerHeaders(https));
    }

    /** Stands in for the filter of this name of the web applications, which would let browsers keep what they were told. */
    @Bean
    FilterRegistrationBean<Filter> cachingAsTheHeadersSay() {
        FilterRegistrationBean<Filter> nothing =
                new FilterRegistrationBean<>((request, response, chain) -> chain.doFilter(request, response));
        nothing.setName("CacheControlFilter");
        nothing.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return nothing;
    }
}
