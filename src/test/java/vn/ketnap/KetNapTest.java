package vn.ketnap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.TestExecutionListeners;
import vn.ketnap.it.CaseRun;
import vn.ketnap.it.RoundTrips;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.process.CasePlaces;
import vn.ketnap.process.PathRecorder;

/**
 * A test on the whole application: the real engine, the real register, one database in memory. All such tests share one
 * context and begin on the same day, whenever the build runs and whatever ran before. Jobs and the
 * work of the background run only when the test asks for it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ketnap;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "ketnap.background-work=false",
            "ketnap.documents.folder=target/documents-${test.fork:1}",
            "ketnap.drafts.key-file=target/drafts.key",
            "ketnap.password-rounds=100",
            "ketnap.first-administrator.password=Nguoi-quan-tri-2026",
            "ketnap.first-administrator.must-change=false"
        })
@AutoConfigureObservability(tracing = false)
@ActiveProfiles("test")
@Import({TestOrganization.class, TestCases.class, PathRecorder.class, CasePlaces.class, CaseRun.class, RoundTrips.class
})
@TestExecutionListeners(
        listeners = KetNapTest.SameDay.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface KetNapTest {

    /** Where the clock stands when a class of tests begins, at seven in the morning: a Monday. */
    class SameDay implements TestExecutionListener {

        private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

        @Override
        public void beforeTestClass(TestContext test) {
            test.getApplicationContext().getBean(BusinessClock.class).moveTo(DAY);
        }

        /** The cells have the members of {@link TestOrganization}, not those whom the cases of other tests brought. */
        @Override
        public void beforeTestMethod(TestContext test) {
            test.getApplicationContext()
                    .getBean(JdbcTemplate.class)
                    .update("delete from party_member where code is null");
        }
    }
}
