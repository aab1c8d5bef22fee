package vn.ketnap.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;
import vn.ketnap.KetNapTest;

/** What an office gets that changes nothing. */
@KetNapTest
class DefaultsIT {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    ManagementService management;

    @Autowired
    IdentityService identity;

    @Autowired
    PathMappedEndpoints endpoints;

    @Autowired
    ServletContext server;

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, jdbc:h2:file:./data/ketnap;WRITE_DELAY=0;QUERY_CACHE_SIZE=512;DB_CLOSE_ON_EXIT=FALSE",
        "spring.jpa.open-in-view, false",
        "server.servlet.session.timeout, 30m",
        "server.servlet.session.cookie.same-site, lax",
        "server.servlet.session.cookie.http-only, true",
        "server.servlet.session.cookie.secure, false",
        "server.tomcat.use-relative-redirects, true",
        "server.error.include-message, never",
        "server.error.include-stacktrace, never",
        "camunda.bpm.authorization.enabled, true",
        "camunda.bpm.database.schema-update, false",
        "camunda.bpm.metrics.enabled, false",
        "camunda.bpm.metrics.db-reporter-activate, false",
        "camunda.bpm.webapp.csrf.enable-secure-cookie, false",
        "management.endpoints.web.exposure.include, 'health, prometheus'",
        "management.server.address, 127.0.0.1",
        "management.endpoint.health.show-details, never"
    })
    void shippedSettings(String name, String value) throws Exception {
        assertThat(shipped(Map.of()).getProperty(name)).isEqualTo(value);
    }

    @Test
    void noPasswordIsShipped() throws Exception {
        assertThat(shipped(Map.of()).containsProperty("ketnap.first-administrator.password"))
                .isFalse();
        assertThat(shipped(Map.of()).containsProperty("camunda.bpm.admin-user.id"))
                .isFalse();
    }

    @Test
    void oneSettingTurnsHttpsOn() throws Exception {
        StandardEnvironment https =
                shipped(Map.of("ketnap.https", "true", "ketnap.base-url", "https://ketnap.example"));

        assertThat(https.getProperty("server.servlet.session.cookie.secure")).isEqualTo("true");
        assertThat(https.getProperty("camunda.bpm.webapp.csrf.enable-secure-cookie"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
                "org.springframework.boot.devtools.RemoteSpringApplication",
                "org.springdoc.core.models.GroupedOpenApi",
                "org.codehaus.groovy.runtime.InvokerHelper",
                "org.graalvm.polyglot.Context",
                "freemarker.template.Template",
                "org.springframework.web.reactive.DispatcherHandler"
            })
    void whatCouldRunCodeOrTellTooMuchIsNotThere(String type) {
        assertThat(ClassUtils.isPresent(type, getClass().getClassLoader())).isFalse();
    }

    @Test
    void noScriptsRunBesidesTheEnginesExpressions() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .extracting(ScriptEngineFactory::getEngineName)
                .allMatch(name -> name.equals("juel") || name.startsWith("feel-scala"), "expressions only");
    }

    @Test
    void theEngineIsClosed() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isEnablePasswordPolicy()).isTrue();
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(engine.isMetricsEnabled()).isFalse();
        assertThat(engine.isDbMetricsReporterActivate()).isFalse();
        assertThat(management.isTelemetryEnabled()).isFalse();
        assertThat(engine.getHistoryLevel().getName()).isEqualTo("path");
        assertThat(engine.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
    }

    @Test
    void onlyHealthAndFiguresAreExposedAndHealthWithoutDetails() {
        assertThat(endpoints.getAllPaths()).containsExactlyInAnyOrder("/actuator/health", "/actuator/prometheus");
        assertThat(Browser.anonymous(port).send("GET", "/actuator/health").body())
                .isIn("{\"status\":\"UP\"}", "{\"status\":\"DOWN\"}");
    }

    @Test
    void onlyTheWebApplicationsAreServed() {
        assertThat(server.getServletRegistrations().keySet())
                .containsExactlyInAnyOrder(
                        "dispatcherServlet", "Admin Api", "Cockpit Api", "Engine Api", "Tasklist Api", "Welcome Api");
    }

    @Test
    void nobodyIsThereWhomNobodyMade() {
        assertThat(identity.createUserQuery()
                        .userIdIn("demo", "admin", "camunda", "john", "mary", "peter", "user", "bithu.cb0101")
                        .list())
                .isEmpty();
    }

    /** The settings in the jar, with some set on the command line. */
    private static StandardEnvironment shipped(Map<String, Object> given) throws Exception {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        List<PropertySource<?>> file =
                new YamlPropertySourceLoader().load("shipped", new ClassPathResource("application.yaml"));
        file.forEach(environment.getPropertySources()::addLast);
        return environment;
    }
}
