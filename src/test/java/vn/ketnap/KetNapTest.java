package vn.ketnap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import vn.ketnap.it.CaseRun;
import vn.ketnap.it.RoundTrips;
import vn.ketnap.process.PathRecorder;

/**
 * A test on the whole application: the real engine, the real register, one database in memory. All such tests share one
 * context. Jobs run only when the test asks for it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ketnap;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "ketnap.mail.poll=P1D",
            "ketnap.documents.folder=target/documents",
            "ketnap.password-rounds=100",
            "ketnap.first-administrator.password=Nguoi-quan-tri-2026",
            "ketnap.first-administrator.must-change=false"
        })
@ActiveProfiles("test")
@Import({TestOrganization.class, TestCases.class, PathRecorder.class, CaseRun.class, RoundTrips.class})
public @interface KetNapTest {}
