package vn.ketnap.organization;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.platform.NameOrder;
import vn.ketnap.platform.TransactionMemory;
import vn.ketnap.platform.background.OncePerOffice;

/** A test of the register on a real database without the engine; every test starts with an empty register. */
@Target(TYPE)
@Retention(RUNTIME)
@DataJpaTest(
        properties = {
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.datasource.url=jdbc:h2:mem:register",
            "spring.test.database.replace=none"
        })
@ContextConfiguration(classes = RegisterTest.Context.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Sql(
        statements = {
            "delete from party_member",
            "delete from officer",
            "update unit set parent_code = null, successor_code = null, next_parent_code = null",
            "delete from unit"
        })
public @interface RegisterTest {

    LocalDate TODAY = LocalDate.of(2026, 7, 1);

    // no stereotype: the scan of the application must not find it in other tests
    @EntityScan(basePackageClasses = UnitTree.class)
    @EnableJpaRepositories(basePackageClasses = UnitTree.class)
    @ComponentScan(basePackageClasses = {UnitTree.class, OrganizationImport.class})
    @ImportAutoConfiguration(JacksonAutoConfiguration.class)
    @Import({NameOrder.class, OncePerOffice.class, TransactionMemory.class})
    class Context {

        @Bean
        Clock clock() {
            ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
            return Clock.fixed(TODAY.atStartOfDay(zone).toInstant(), zone);
        }

        @Bean
        CasesOfUnits cases() {
            return new NoCases();
        }

        @Bean
        RecordingAccounts accounts() {
            return new RecordingAccounts();
        }
    }

    /** Stands in for the engine and remembers what it was told. */
    class RecordingAccounts implements Accounts {

        public final List<Account> synced = new ArrayList<>();
        public final List<OrganizationChanged> events = new ArrayList<>();
        public RuntimeException failure;
        public Runnable during = () -> {};

        @Override
        public Map<String, String> sync(List<Account> accounts) {
            Runnable hook = during;
            during = () -> {};
            hook.run();
            if (failure != null) {
                throw failure;
            }
            synced.clear();
            synced.addAll(accounts);
            return Map.of("lan.nt", "mot-lan");
        }

        @Override
        public boolean exists(String userId) {
            return synced.stream().anyMatch(account -> account.userId().equals(userId));
        }

        @EventListener
        void on(OrganizationChanged event) {
            events.add(event);
        }
    }
}
