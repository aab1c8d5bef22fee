package vn.ketnap.engine.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.vocabulary.ProcessIds;

/** The way of a case through its processes, running or finished. The caller has been checked before. */
@Component
public class CasePath {

    private final HistoryService history;
    private final RepositoryService repository;
    private final SystemAuthority authority;

    CasePath(HistoryService history, RepositoryService repository, SystemAuthority authority) {
        this.history = history;
        this.repository = repository;
        this.authority = authority;
    }

    /** One process of the case, oldest first. */
    public record Run(String instance, String process, String name, Instant from, Instant to, List<Visit> visits) {}

    /**
     * A stay at an element of the diagram.
     *
     * @param to null while the case stands there
     */
    public record Visit(String element, String name, String type, Instant from, Instant to, boolean cancelled) {}

    /** Every process of the case, oldest first. */
    public List<Run> of(String caseNumber) {
        return authority.call(() -> instances(caseNumber).stream()
                .map(instance -> new Run(
                        instance.getId(),
                        instance.getProcessDefinitionKey(),
                        instance.getProcessDefinitionName(),
                        instant(instance.getStartTime()),
                        instant(instance.getEndTime()),
                        visits(instance)))
                .toList());
    }

    /** The BPMN file by which a process of the case ran; throws NoSuchElementException for an instance of another case. */
    public String diagram(String caseNumber, String instance) {
        return authority.call(() -> {
            String definition = instances(caseNumber).stream()
                    .filter(each -> each.getId().equals(instance))
                    .map(HistoricProcessInstance::getProcessDefinitionId)
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("Không có quy trình này"));
            try (InputStream model = repository.getProcessModel(definition)) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Id of the running process of the whole case, empty when it has ended. */
    public Optional<String> running(String caseNumber) {
        return authority.call(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(ProcessIds.PARTY_ADMISSION)
                .unfinished()
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .findFirst());
    }

    /** Oldest first. One that was called began in the same moment as the call, so of one moment the caller comes first. */
    private List<HistoricProcessInstance> instances(String caseNumber) {
        List<HistoricProcessInstance> all = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
        Map<String, String> callers = new HashMap<>();
        all.forEach(instance -> callers.put(instance.getId(), instance.getSuperProcessInstanceId()));
        return all.stream()
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime)
                        .thenComparing(instance -> depth(instance.getId(), callers))
                        .thenComparing(
                                HistoricProcessInstance::getEndTime, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(HistoricProcessInstance::getId))
                .toList();
    }

    private static long depth(String instance, Map<String, String> callers) {
        return Stream.iterate(instance, Objects::nonNull, callers::get).count();
    }

    private List<Visit> visits(HistoricProcessInstance instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderByHistoricActivityInstanceId()
                .asc()
                .list()
                .stream()
                .map(CasePath::visit)
                .toList();
    }

    private static Visit visit(HistoricActivityInstance stay) {
        return new Visit(
                stay.getActivityId(),
                stay.getActivityName(),
                stay.getActivityType(),
                instant(stay.getStartTime()),
                instant(stay.getEndTime()),
                stay.isCanceled());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
