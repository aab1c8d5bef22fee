package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.procedure.casefile.CaseFile;

/** Where a case is, in the register, in the engine and in its deadlines: all three say the same. */
public class CasePlaces {

    private final RuntimeService runtime;
    private final AuthorizationService authorizations;
    private final DeadlineRegister deadlines;

    CasePlaces(RuntimeService runtime, AuthorizationService authorizations, DeadlineRegister deadlines) {
        this.runtime = runtime;
        this.authorizations = authorizations;
        this.deadlines = deadlines;
    }

    /** The cell and the bodies above it are these, everywhere. */
    void assertPlace(Journey journey, String cell, String grassroots, String superior, String deciding) {
        CaseFile file = journey.file();
        assertThat(List.of(file.cellCode(), file.grassrootsCode(), file.superiorCode(), file.decidingCode()))
                .containsExactly(cell, grassroots, superior, deciding);
        Map<String, Object> said = Map.of(
                "cellCode", file.cellCode(),
                "grassrootsCode", file.grassrootsCode(),
                "superiorCode", file.superiorCode(),
                "decidingCode", file.decidingCode(),
                "hasSection", file.sectionCode() != null);
        assertThat(processes(journey)).isNotEmpty().allSatisfy(process -> assertThat(
                        runtime.getVariables(process.getId()))
                .containsAllEntriesOf(said));
        assertThat(deadlines.of(file.id()))
                .extracting(DeadlineView::cellCode, DeadlineView::grassrootsCode, DeadlineView::superiorCode)
                .allMatch(units -> units.equals(tuple(file.cellCode(), file.grassrootsCode(), file.superiorCode())));
    }

    List<ProcessInstance> processes(Journey journey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(journey.number())
                .list();
    }

    /** Groups with a grant on it. */
    Set<String> readers(Resources resource, String id) {
        return authorizations.createAuthorizationQuery().resourceType(resource).resourceId(id).list().stream()
                .map(Authorization::getGroupId)
                .collect(Collectors.toSet());
    }
}
