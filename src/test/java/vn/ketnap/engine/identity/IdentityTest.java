package vn.ketnap.engine.identity;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import vn.ketnap.organization.CasesOfUnits;
import vn.ketnap.organization.NoCases;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.NameOrder;
import vn.ketnap.platform.TransactionMemory;
import vn.ketnap.platform.background.OncePerOffice;

/** The register with the engine's identity and the web applications, without processes. */
@Target(TYPE)
@Retention(RUNTIME)
@Tag("own-application")
@SpringBootTest(
        classes = IdentityTest.Context.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:identity;DB_CLOSE_DELAY=-1",
            // The application's own history level belongs to the set-up that this context leaves out.
            "camunda.bpm.history-level=activity",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.flyway.baseline-on-migrate=true",
            "spring.flyway.baseline-version=0",
            "camunda.bpm.database.schema-update=true",
            "camunda.bpm.auto-deployment-enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "ketnap.password-rounds=100",
            "ketnap.first-administrator.user=quantri",
            "ketnap.first-administrator.must-change=false",
            "ketnap.first-administrator.password=" + IdentityTest.ADMIN_PASSWORD
        })
public @interface IdentityTest {

    String ADMIN_PASSWORD = "Thu-nghiem-9-lan";

    // no stereotype: the scan of the application must not find it in other tests
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = UnitTree.class)
    @EnableJpaRepositories(basePackageClasses = UnitTree.class)
    @ComponentScan(
            value = {
                "vn.ketnap.organization",
                "vn.ketnap.imports",
                "vn.ketnap.platform.answer",
                "vn.ketnap.engine.identity",
                "vn.ketnap.security.login",
                "vn.ketnap.security.web"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    @ComponentScan(
            value = {"vn.ketnap.cockpit", "vn.ketnap.engine.web", "vn.ketnap.security.trail"},
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*[.](OrganizationImportController|CallerParameter|Trail)"))
    @Import({NameOrder.class, OncePerOffice.class, TransactionMemory.class})
    class Context {

        @Bean
        @ConditionalOnMissingBean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
        }

        @Bean
        CasesOfUnits cases() {
            return new NoCases();
        }
    }
}
