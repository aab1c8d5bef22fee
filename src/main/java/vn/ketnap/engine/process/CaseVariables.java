package vn.ketnap.engine.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import vn.ketnap.procedure.casefile.Bound;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.incident.ReportIncident.Incident;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.regulation.Matter;

/** The few variables that a case's processes carry. They always say what the register says. */
public final class CaseVariables {

    public static final String CASE_ID = "caseId";
    public static final String CELL = "cellCode";
    public static final String CASE_NUMBER = "caseNumber";
    public static final String REQUEST_ID = "requestId";
    public static final String APPLICANT_NAME = "applicantName";

    /** Unit to which a case is on its way. */
    public static final String RECEIVING = "receivingCode";

    static final String SUPERIOR = "superiorCode";

    private static final String GRASSROOTS = "grassrootsCode";
    private static final String SECTION = "sectionCode";
    private static final String DECIDING = "decidingCode";
    private static final String REGULATION = "regulation";
    private static final String HAS_SECTION = "hasSection";
    private static final String COMMITTEE_VOTE = "committeeVote";
    private static final String APPRAISAL = "appraisal";

    private static final Set<String> KEPT = Set.of(
            CASE_ID,
            CASE_NUMBER,
            APPLICANT_NAME,
            CELL,
            SECTION,
            GRASSROOTS,
            SUPERIOR,
            DECIDING,
            REGULATION,
            RECEIVING,
            HAS_SECTION,
            COMMITTEE_VOTE,
            APPRAISAL,
            Routing.OUTCOME,
            REQUEST_ID,
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    private CaseVariables() {}

    /** Names of all variables a case's process may hold. */
    public static Set<String> kept() {
        return KEPT;
    }

    public static long caseId(VariableScope scope) {
        return ((Number) scope.getVariable(CASE_ID)).longValue();
    }

    /** The part of the case that a task is about, null for the case as a whole. */
    public static Long subject(VariableScope scope) {
        return scope.getVariable(REQUEST_ID) instanceof Number id ? id.longValue() : null;
    }

    /** Removes what a form submitted; the engine has not written it yet, so it never reaches its tables. */
    public static void removeSubmitted(VariableScope scope) {
        scope.getVariableNames().stream()
                .filter(name -> !KEPT.contains(name))
                .toList()
                .forEach(scope::removeVariable);
    }

    /** Makes the variables say what the register says and adds what the gateways need. */
    public static void write(VariableScope scope, CaseFile file, Routing routing) {
        write(scope, file, file.bound(Matter.ADMISSION), routing);
    }

    /** As above, for a proceeding that is bound by itself. */
    public static void write(VariableScope scope, CaseFile file, Bound bound, Routing routing) {
        of(file, bound).forEach((name, value) -> {
            if (!Objects.equals(scope.getVariable(name), value)) {
                scope.setVariable(name, value);
            }
        });
        scope.setVariables(of(routing));
    }

    /** The gateway is reached in the transaction that completes the task, so that the outcome need not be stored. */
    static Map<String, Object> of(Routing routing) {
        return Map.of(Routing.OUTCOME, Variables.stringValue(routing.outcome(), true));
    }

    /** What the report of an incident knows of the case; the units only where these take part in what follows. */
    static Map<String, Object> ofIncident(Incident incident) {
        CaseFile file = incident.file();
        return incident.hasSteps()
                ? of(file, file.bound(Matter.ADMISSION))
                : Map.of(CASE_ID, file.id(), CASE_NUMBER, file.number());
    }

    /** Starts the processes of a case. */
    static void open(DelegateExecution execution, CaseFile file) {
        execution.setProcessBusinessKey(file.number());
        execution.getVariableNames().stream().toList().forEach(execution::removeVariable);
        execution.setVariables(of(file, file.bound(Matter.ADMISSION)));
    }

    /** All that the register says, by name, for a process on that matter; null for what the case has not. */
    public static Map<String, Object> toFollow(CaseFile file, Matter matter) {
        Map<String, Object> variables = of(file, file.bound(matter));
        variables.putIfAbsent(SECTION, null);
        return variables;
    }

    static Map<String, Object> of(CaseFile file, Bound bound) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(CASE_ID, file.id());
        variables.put(CASE_NUMBER, file.number());
        variables.put(APPLICANT_NAME, file.applicant().fullName());
        variables.put(CELL, file.cellCode());
        variables.put(GRASSROOTS, file.grassrootsCode());
        variables.put(SUPERIOR, file.superiorCode());
        variables.put(DECIDING, bound.decidingCode());
        variables.put(REGULATION, bound.regulation());
        variables.put(HAS_SECTION, file.sectionCode() != null);
        variables.put(COMMITTEE_VOTE, bound.committeeVote());
        variables.put(APPRAISAL, bound.appraisal());
        if (file.sectionCode() != null) {
            variables.put(SECTION, file.sectionCode());
        }
        return variables;
    }
}
