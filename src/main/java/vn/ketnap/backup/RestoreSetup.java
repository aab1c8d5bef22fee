package vn.ketnap.backup;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import vn.ketnap.security.trail.TrailCheck;
import vn.ketnap.security.trail.TrailProof;

/**
 * The start with {@code ketnap.restore.from}: the copy goes into the empty data folder before anything opens it, the
 * application starts on it at rest, the chain of the trail is walked, and the process ends with yes or no.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(RestoreEnvironment.FROM)
class RestoreSetup {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreSetup.class);

    @Bean
    static BeanFactoryPostProcessor restored(Environment environment) {
        return new Unpacking(environment);
    }

    /** Before the data folder is looked at. */
    private record Unpacking(Environment environment) implements BeanFactoryPostProcessor, PriorityOrdered {

        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
            Path copy = Path.of(environment.getRequiredProperty(RestoreEnvironment.FROM));
            Restored restored = new Restore(
                            copy,
                            Path.of(environment.getRequiredProperty("ketnap.backup.key-file")),
                            Path.of(environment.getRequiredProperty("ketnap.data-folder")))
                    .run(
                            environment.getProperty("spring.datasource.username", ""),
                            environment.getProperty("spring.datasource.password", ""));
            beans.registerSingleton("restoredCopy", restored);
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    @Bean
    Verdict verdict(Restored restored, TrailCheck trail) {
        return new Verdict(restored, trail);
    }

    /** Says how it went; the exit code is 0 for yes and 1 for no. */
    static final class Verdict implements ExitCodeGenerator {

        private final Restored restored;
        private final TrailCheck trail;
        private boolean good;

        Verdict(Restored restored, TrailCheck trail) {
            this.restored = restored;
            this.trail = trail;
        }

        @EventListener(ApplicationReadyEvent.class)
        void say() {
            TrailProof proof = trail.verify();
            restored.differences().forEach(difference -> LOG.error("Khác bản gốc: {}", difference));
            good = restored.differences().isEmpty()
                    && proof.intact()
                    && proof.lines() >= restored.manifest().trailLines();
            LOG.info(
                    "Đã so {} dòng của {} bảng, {} giấy tờ, {} dòng nhật ký; {} thư cũ được giữ lại, không gửi.",
                    restored.manifest().rows().values().stream()
                            .mapToLong(Long::longValue)
                            .sum(),
                    restored.manifest().rows().size(),
                    restored.papers(),
                    proof.lines(),
                    restored.heldMails());
            if (good) {
                LOG.info("KHÔI PHỤC ĐẠT: thư mục {} dùng được ngay.", restored.folder());
            } else {
                LOG.error("KHÔI PHỤC KHÔNG ĐẠT: đừng dùng thư mục {}.", restored.folder());
            }
        }

        @Override
        public int getExitCode() {
            return good ? 0 : 1;
        }
    }
}
