package vn.ketnap.engine.task;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.ketnap.vocabulary.StepIds;

/**
 * How the form of a step is divided when one meeting does the step for several persons. What is not named here is said of the
 * meeting, once for all of them.
 *
 * @param fixed the answers without which it would be no such meeting
 * @param own the fields of each person
 * @param never beginnings of the names of fields that only the form of one person has
 */
public record SharedStep(Map<String, String> fixed, List<String> own, List<String> never) {

    private static final List<String> VOTE = List.of("voteYes", "voteNo", "voteBlank", "voteNoReason");
    private static final List<String> FINDINGS = List.of("findingsCv", "findingsStrengths", "findingsWeaknesses");
    private static final List<String> REVIEW = List.of("reviewDecision", "reviewReason");
    private static final List<String> NUMBER = List.of("paperNumber");
    private static final List<String> DELAY = List.of("extension", "account", "removal", "consent");
    private static final String ACTION = "action";

    private static final Map<String, SharedStep> ALL = Map.ofEntries(
            Map.entry(StepIds.RECORD_SYMPATHIZER_RESOLUTION, of(VOTE, List.of("helper"))),
            Map.entry(StepIds.REVIEW_SYMPATHIZER, of(REVIEW)),
            Map.entry(StepIds.PROPOSE_AWARENESS_CLASS, of(VOTE)),
            Map.entry(StepIds.APPROVE_AWARENESS_CLASS, of(REVIEW)),
            Map.entry(StepIds.PROPOSE_DOSSIER, of(VOTE)),
            Map.entry(
                    StepIds.AUTHORIZE_DOSSIER,
                    new SharedStep(
                            Map.of("decision", "AUTHORIZED"), NUMBER, List.of("reason", "religion", "confirmed"))),
            Map.entry(
                    StepIds.RECORD_CELL_ADMISSION_VOTE,
                    of(VOTE, NUMBER, FINDINGS).with("VOTE")),
            Map.entry(StepIds.RECORD_COMMITTEE_ADMISSION_VOTE, of(VOTE, NUMBER, FINDINGS)),
            Map.entry(StepIds.RECORD_ADMISSION_DECISION, of(VOTE, NUMBER).with("DECIDED")),
            Map.entry(
                    StepIds.RECORD_CEREMONY,
                    new SharedStep(Map.of(ACTION, "HELD"), List.of("helper"), List.of("lateReason"))),
            Map.entry(
                    StepIds.RECORD_CELL_CONFIRMATION_VOTE,
                    of(VOTE, NUMBER, List.of("strengths", "weaknesses")).with("CONFIRM")),
            Map.entry(StepIds.RECORD_COMMITTEE_CONFIRMATION_VOTE, of(VOTE, NUMBER)),
            Map.entry(StepIds.RECORD_CONFIRMATION_DECISION, of(VOTE, NUMBER).with("DECIDED")));

    /** By id of the task. */
    public static Map<String, SharedStep> all() {
        return ALL;
    }

    /** Whether a field has no place where several persons are entered. */
    public boolean leavesOut(String field) {
        return fixed.containsKey(field) || never.stream().anyMatch(field::startsWith);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static SharedStep of(List<String>... own) {
        return new SharedStep(Map.of(), Stream.of(own).flatMap(List::stream).toList(), List.of());
    }

    private SharedStep with(String action) {
        return new SharedStep(Map.of(ACTION, action), own, DELAY);
    }
}
