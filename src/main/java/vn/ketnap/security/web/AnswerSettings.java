package vn.ketnap.security.web;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import vn.ketnap.platform.HomeAddress;
import vn.ketnap.platform.StartRefusedException;

@Configuration(proxyBeanMethods = false)
class AnswerSettings {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> valvesBeforeEverything(
            @Value("${ketnap.https}") boolean https,
            @Value("${ketnap.base-url}") String address,
            Environment environment) {
        requireRoot(environment);
        if (https && !HomeAddress.of(address).isHttps()) {
            throw new StartRefusedException(
                    "Đã bật ketnap.https nhưng địa chỉ ketnap.base-url là " + address + ".",
                    "Đặt ketnap.base-url là địa chỉ https:// mà mọi người dùng để mở phần mềm.");
        }
        return server -> server.addEngineValves(new AnswerHeaders(https), new PathNormalizationValve());
    }

    /**
     * The web applications and the list of routes know the application at the root of a host. Below a path half of the
     * pages would open, so it does not start at all.
     */
    static void requireRoot(Environment environment) {
        for (String setting : List.of("server.servlet.context-path", "spring.mvc.servlet.path")) {
            String path = environment.getProperty(setting, "").strip();
            if (!path.matches("/?")) {
                throw new StartRefusedException(
                        "Đã đặt " + setting + " là " + path
                                + ". Phần mềm chỉ chạy ở gốc của một tên máy, không chạy dưới một đường dẫn.",
                        "Bỏ thiết lập này và cho phần mềm một tên máy riêng, ví dụ https://ketnap.tinhuy.vn.");
            }
        }
        if ("framework".equalsIgnoreCase(environment.getProperty("server.forward-headers-strategy"))) {
            throw new StartRefusedException(
                    "server.forward-headers-strategy là framework, cách này nhận cả đường dẫn (X-Forwarded-Prefix) từ proxy. "
                            + "Phần mềm chỉ chạy ở gốc của một tên máy.",
                    "Đặt server.forward-headers-strategy=native.");
        }
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
