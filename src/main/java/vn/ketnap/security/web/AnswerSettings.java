package vn.ketnap.security.web;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.ketnap.platform.StartRefusedException;

@Configuration(proxyBeanMethods = false)
class AnswerSettings {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> valvesBeforeEverything(
            @Value("${ketnap.https}") boolean https, @Value("${ketnap.base-url}") String address) {
        if (https && !address.startsWith("https://")) {
            throw new StartRefusedException(
                    "Đã bật ketnap.https nhưng địa chỉ ketnap.base-url là " + address + ".",
                    "Đặt ketnap.base-url là địa chỉ https:// mà mọi người dùng để mở phần mềm.");
        }
        return server -> server.addEngineValves(new AnswerHeaders(https), new PathNormalizationValve());
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
