package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.ketnap.demo.DemoUnit.Structure;
import vn.ketnap.vocabulary.StepIds;

/**
 * The way of one person as the demonstration plans it.
 *
 * @param person running number from 1; name, citizen number and other details follow from it
 * @param structure of the cell
 * @param turn what departs from the ordinary way
 * @param days planned days of what gets done until today, by task id; a task that the unit's way leaves out never opens
 */
record Journey(
        int person, String cell, Structure structure, Nominator nominator, Turn turn, Map<String, LocalDate> days) {

    /** The one who nominates. */
    enum Nominator {
        CELL,
        YOUTH_UNION,
        TRADE_UNION
    }

    /** What departs from the ordinary way of a case. */
    enum Turn {
        NONE,
        /** The cell does not put the person on its list. */
        NOT_LISTED,
        /** The grassroots committee does not authorise a dossier. */
        DOSSIER_REFUSED,
        /** The cell's vote on admission does not reach its threshold. */
        VOTE_FAILED,
        /** As before, and the organisation board then ends the case. */
        VOTE_REFUSED(StepIds.DECIDE_AFTER_FAILED_VOTE),
        /** The organisation board sends the dossier back. */
        DOSSIER_RETURNED,
        /** The person withdraws. */
        WITHDRAWN("withdraw"),
        /** Removal is proposed during probation. */
        REMOVAL_PROPOSED("proposeRemoval");

        static final int DAYS_UNTIL_EVENT = 12;

        private final String event;

        Turn() {
            this(null);
        }

        Turn(String event) {
            this.event = event;
        }

        /** What happens some days after the last ordinary step: a task, or an incident that somebody reports. */
        Optional<String> event() {
            return Optional.ofNullable(event);
        }
    }

    LocalDate day(String task) {
        return days.get(task);
    }

    /** How many steps are planned for that day. */
    long plannedOn(LocalDate day) {
        return days.values().stream().filter(day::equals).count();
    }

    LocalDate nominatedOn() {
        return day(StepIds.NOMINATE_PERSON);
    }

    /** When the person becomes a sympathiser; null when that has not happened. */
    LocalDate listedOn() {
        return turn == Turn.NOT_LISTED ? null : day(StepIds.RECORD_SYMPATHIZER_RESOLUTION);
    }

    /** When the admission is decided; null when that has not happened. */
    LocalDate decidedOn() {
        return day(StepIds.RECORD_ADMISSION_DECISION);
    }
}
