package vn.ketnap.engine.setup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.SystemAuthority;

/** The engine's work as figures of the whole office, the same on every node. */
@Component
class EngineFigures implements MeterBinder {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final SystemAuthority authority;

    EngineFigures(TaskService tasks, RuntimeService runtime, ManagementService management, SystemAuthority authority) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.authority = authority;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "ketnap.tasks.open",
                        () -> authority.call(() -> tasks.createTaskQuery().count()))
                .description("tasks that wait for somebody")
                .register(registry);
        Gauge.builder(
                        "ketnap.jobs.failed",
                        () -> authority.call(() ->
                                management.createJobQuery().noRetriesLeft().count()))
                .description("work of the engine that is not tried any more: Cockpit shows it as an incident")
                .register(registry);
        Gauge.builder(
                        "ketnap.jobs.due",
                        () -> authority.call(
                                () -> management.createJobQuery().executable().count()))
                .description("work of the engine whose time has come")
                .register(registry);
        Gauge.builder(
                        "ketnap.incidents",
                        () -> authority.call(() -> runtime.createIncidentQuery().count()))
                .description("incidents of the engine")
                .register(registry);
    }
}
