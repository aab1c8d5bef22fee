package vn.ketnap.backup;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A start that restores a copy does nothing of its own: no mail leaves, no job runs, nobody reaches it. */
class RestoreEnvironment implements EnvironmentPostProcessor {

    static final String FROM = "ketnap.restore.from";

    private static final Map<String, Object> AT_REST = Map.of(
            "ketnap.background-work", "false",
            "camunda.bpm.job-execution.enabled", "false",
            "spring.mail.host", "",
            "server.port", "0",
            "server.address", "127.0.0.1",
            "management.server.port", "-1");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(FROM)) {
            environment.getPropertySources().addFirst(new MapPropertySource("restore", AT_REST));
        }
    }
}
