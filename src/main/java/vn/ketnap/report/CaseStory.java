package vn.ketnap.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of a case: its stages, its business dates and who did which step when.
 *
 * @param closedReason null while the case runs
 * @param helper name of the member who helps the person, null before one is assigned
 */
public record CaseStory(
        FoundCase found,
        String closedReason,
        String helper,
        List<Entered> stages,
        List<Dated> dates,
        List<Done> steps) {

    /** The case entered a stage. */
    public record Entered(String stage, LocalDate on) {}

    /** A business date, in the order of the procedure. */
    public record Dated(String what, LocalDate on) {}

    /**
     * Somebody did a step.
     *
     * @param step id of the task
     * @param actor name of the person, the login where the register knows no name
     * @param overrideReason why the work went on in spite of a warning; null without one
     */
    public record Done(String step, String actor, Instant at, String overrideReason) {}
}
