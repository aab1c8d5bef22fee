package vn.ketnap.report.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.ketnap.procedure.casefile.Birth;

/**
 * Everything about a case on one page, for the tab <i>Hồ sơ</i>, the page of the managers and the printed page. Labels
 * are Vietnamese, dates ISO in JSON; codes are enum names. Lists run from the oldest to the newest, deadlines by due date.
 *
 * @param status what became of the case, such as "Đang xem xét"
 * @param running whether the case still runs
 * @param closedReason why the case ended, null while it runs and where the end needs no reason
 * @param helper name of the member who helps the person, null before one is assigned
 * @param regulation version that binds the case
 */
public record CaseOverview(
        String number,
        String status,
        boolean running,
        String closedReason,
        Person person,
        Units units,
        String helper,
        String regulation,
        Milestones milestones,
        List<StageStep> stages,
        List<Dated> dates,
        List<Vote> votes,
        List<Paper> papers,
        List<Deadline> deadlines,
        List<Warning> warnings,
        List<Entry> journal,
        LocalDate takenOverOn,
        List<Warning> missing) {

    /** The person the case is about, without what only some steps need. Places, occupation and work unit may be null. */
    public record Person(
            String fullName,
            Birth birthDate,
            String gender,
            String ethnicity,
            String education,
            String homePlace,
            String residence,
            String occupation,
            String workUnit) {}

    /** Names of the units that handle the case; the section is null where none stands between. */
    public record Units(String cell, String section, String grassroots, String superior, String deciding) {}

    /** The dates that must not be mixed up; each null while it has not come. */
    public record Milestones(LocalDate nomination, LocalDate decision, LocalDate ceremony, LocalDate official) {}

    /** A business date that has come, with what came to pass. */
    public record Dated(String what, LocalDate on) {}

    /**
     * One of the six stages, in their order.
     *
     * @param state DONE, CURRENT or AHEAD; for an ended case the last stage it reached is DONE
     * @param enteredOn day of the last entry, null for a stage not reached
     * @param leftOn day of the next stage or of the end, null while it lasts
     */
    public record StageStep(String code, String label, String state, LocalDate enteredOn, LocalDate leftOn) {}

    /**
     * A vote with every figure.
     *
     * @param title who voted on what
     * @param number of the resolution, null when none came of it
     * @param signer null when none came of it
     * @param summary the figures in one line
     * @param legalBasis article of the threshold, with a caution where it is not certain
     * @param remark what is odd about the figures and why they stand, null when nothing is
     */
    public record Vote(
            String code,
            String title,
            String unit,
            String number,
            LocalDate date,
            String signer,
            int eligible,
            int yes,
            int no,
            int blank,
            int needed,
            boolean reached,
            String summary,
            String legalBasis,
            String remark) {}

    /**
     * A paper.
     *
     * @param code name of its kind
     * @param form number of the printed form, empty without one
     * @param number null for a paper without one
     * @param signer who signed or wrote it, null when not recorded
     */
    public record Paper(String code, String form, String title, String number, LocalDate date, String signer) {}

    /**
     * A deadline of the register.
     *
     * @param limit id of the limit, such as T09
     * @param state OPEN, MET, LATE, EXTENDED or CANCELLED, with its label
     * @param overdue open and past its day
     * @param left how long there is in words, null when it is no longer open
     * @param metOn null while nothing met it
     * @param legalBasis article, with a caution where it is not certain
     * @param provisional the calendar of a year it runs through is not confirmed
     * @param extensionReason why it was granted, null for what is no extension
     */
    public record Deadline(
            String limit,
            String name,
            LocalDate startDate,
            LocalDate dueDate,
            String state,
            String stateLabel,
            boolean overdue,
            String left,
            LocalDate metOn,
            String legalBasis,
            boolean provisional,
            String extensionReason) {}

    /**
     * Something to look after now.
     *
     * @param code OVERDUE, VOTE_FIGURES, PRIOR_CONSENT, SPECIAL_GROUP or PROVISIONAL
     * @param article null where no rule stands behind it
     */
    public record Warning(String code, String text, String article) {}

    /**
     * Somebody did a step.
     *
     * @param step name of the task
     * @param who name of the person, "Phần mềm" where nobody acted
     * @param overrideReason why it was done in spite of warnings, null without any
     */
    public record Entry(Instant at, String step, String who, String overrideReason) {}
}
