package vn.ketnap.engine.task;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ketnap.draft.Drafts;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.platform.background.BackgroundTask;

/** What one may have a draft of: an open task that one sees, or a process that one may start. */
@Component
public class DraftSubjects {

    private final Drafts drafts;
    private final TaskService tasks;
    private final RepositoryService models;
    private final SystemAuthority own;

    DraftSubjects(Drafts drafts, TaskService tasks, RepositoryService models, SystemAuthority own) {
        this.drafts = drafts;
        this.tasks = tasks;
        this.models = models;
        this.own = own;
    }

    /** Whether it is open to the person who is signed in to the engine. */
    public boolean isOpen(String subject) {
        return tasks.createTaskQuery().taskId(subject).count() > 0
                || models.createProcessDefinitionQuery()
                                .processDefinitionKey(subject)
                                .startableInTasklist()
                                .latestVersion()
                                .count()
                        > 0;
    }

    /** Ends the drafts of tasks that are no more, however they ended. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @BackgroundTask("Xóa bản nháp của việc đã xong")
    public void endOfTheGone() {
        Collection<String> all = drafts.subjects();
        if (!all.isEmpty()) {
            Set<String> gone = new HashSet<>(all);
            gone.removeAll(own.call(() -> known(all)));
            gone.forEach(drafts::end);
        }
    }

    private Set<String> known(Collection<String> subjects) {
        Set<String> known = tasks.createTaskQuery().taskIdIn(subjects.toArray(String[]::new)).list().stream()
                .map(Task::getId)
                .collect(Collectors.toCollection(HashSet::new));
        models.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .forEach(known::add);
        return known;
    }
}
