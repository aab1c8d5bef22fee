package vn.ketnap.engine.setup;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.step.StepNames;

/** Work of the engine that failed, told at its first failure and not only when it is tried no more. */
@Component("failedWork")
public class FailedWork implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(FailedWork.class);
    private static final String WARNING = "WARNING";
    private static final int MOST = 100;
    private static final Pattern EXCEPTION = Pattern.compile("(?m)^(?:Caused by: )?([\\w.$]+(?:Exception|Error))\\b");

    private final ManagementService management;
    private final RuntimeService runtime;
    private final StepNames names;
    private final SystemAuthority authority;

    FailedWork(ManagementService management, RuntimeService runtime, StepNames names, SystemAuthority authority) {
        this.management = management;
        this.runtime = runtime;
        this.names = names;
        this.authority = authority;
    }

    /**
     * One piece of work.
     *
     * @param label what it is called in the model
     * @param caseNumber null when it belongs to no case
     * @param cause class of the exception: its words may name a person
     * @param again whether it is tried again by itself
     */
    public record Failure(String id, String label, String caseNumber, String cause, boolean again) {}

    /** All that failed and was not done since, in one order, at most a hundred. */
    public List<Failure> all() {
        return authority.call(
                () -> management.createJobQuery().withException().orderByJobId().asc().listPage(0, MOST).stream()
                        .map(this::failure)
                        .toList());
    }

    /**
     * Does it now, whether its turn has come or not.
     *
     * @throws NoSuchElementException when it has been done meanwhile, or never was
     * @throws RefusedException when it fails again
     */
    public void tryAgain(String id) {
        authority.run(() -> {
            Job job = Optional.ofNullable(management
                            .createJobQuery()
                            .jobId(id)
                            .withException()
                            .singleResult())
                    .orElseThrow(() -> new NoSuchElementException("Việc này đã được làm xong"));
            try {
                management.executeJob(job.getId());
            } catch (OptimisticLockingException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("Job {} failed again: {}", id, e.getClass().getName());
                throw RefusedException.because(
                        "Làm lại vẫn lỗi: xem nhật ký máy chủ, khắc phục nguyên nhân rồi làm lại");
            }
        });
    }

    @Override
    public Health health() {
        List<Failure> failures = all();
        return failures.isEmpty()
                ? Health.up().build()
                : Health.status(new Status(
                                WARNING,
                                "Việc của quy trình bị lỗi: "
                                        + failures.stream()
                                                .map(Failure::label)
                                                .distinct()
                                                .sorted(Comparator.naturalOrder())
                                                .collect(Collectors.joining(", "))))
                        .build();
    }

    private Failure failure(Job job) {
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return new Failure(
                job.getId(),
                names.of(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()),
                process == null ? null : process.getBusinessKey(),
                cause(management.getJobExceptionStacktrace(job.getId())),
                job.getRetries() > 0);
    }

    /** The innermost exception. */
    private static String cause(String trace) {
        String last = "";
        for (Matcher found = EXCEPTION.matcher(trace == null ? "" : trace); found.find(); ) {
            last = found.group(1);
        }
        return last.substring(last.lastIndexOf('.') + 1);
    }
}
