package vn.ketnap.procedure.register;

import java.time.LocalDate;
import vn.ketnap.procedure.vote.Meeting;

/**
 * A meeting of a body as one of its votes tells it.
 *
 * @param signer who signed the paper that came of it, null when none did
 * @param total how many belonged to the body, of a cell its official members
 * @param present how many of them came
 * @param excludedTransferred null when the form was left empty, as is {@code excludedSuspended}
 * @param absenceReason null when all came
 * @param enteredOn the day on which the vote was written down, null before that was noted
 */
public record HeldMeeting(
        Meeting meeting,
        String signer,
        int total,
        int present,
        Integer excludedTransferred,
        Integer excludedSuspended,
        String absenceReason,
        LocalDate enteredOn) {

    /** Whether another vote that is entered on that day is most likely one of the same meeting. */
    public boolean goesOn(LocalDate day) {
        return day.equals(meeting.date()) || day.equals(enteredOn);
    }
}
