package vn.ketnap.procedure.step;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.HeldMeeting;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Votes;
import vn.ketnap.regulation.Body;

/** What the register knows of a committee's meeting before anybody writes it down. */
@Component
@Transactional(readOnly = true)
public class CommitteeMeetings {

    private final Votes votes;
    private final RegisterCheck registered;
    private final Register register;
    private final BusinessClock clock;

    CommitteeMeetings(Votes votes, RegisterCheck registered, Register register, BusinessClock clock) {
        this.votes = votes;
        this.registered = registered;
        this.register = register;
        this.clock = clock;
    }

    /**
     * By the names of the form's fields: the share the vote needs; chair, minute taker, place, signer and size as in the last
     * meeting of the same body, the size rather as the register has it; day and attendance as well when the last vote was
     * taken or written down today, for one meeting votes on several people.
     */
    public Map<String, Object> known(CaseFile file, ResolutionKind kind, Body body) {
        Map<String, Object> known =
                new HashMap<>(votes.shown(kind, body, file.bound(kind.matter()).regulation()));
        register.lastMeeting(kind.unitOf(file), body).ifPresent(last -> {
            addMeeting(known, last);
            if (last.goesOn(clock.today())) {
                addAttendance(known, last);
            }
        });
        serving(file, kind, body).ifPresent(serving -> known.put("attendanceTotal", serving));
        return known;
    }

    /** How many serve today, empty where the register does not say. */
    public Optional<Integer> serving(CaseFile file, ResolutionKind kind, Body body) {
        return registered.serving(body, kind.unitOf(file), clock.today());
    }

    private static void addMeeting(Map<String, Object> known, HeldMeeting last) {
        Meeting meeting = last.meeting();
        known.put("meetingPlace", meeting.place());
        known.put("meetingChair", meeting.chair());
        known.put("meetingSecretary", meeting.secretary());
        known.put("paperSigner", last.signer() == null ? meeting.chair() : last.signer());
        known.put("attendanceTotal", last.total());
    }

    private static void addAttendance(Map<String, Object> known, HeldMeeting last) {
        known.put("meetingDate", last.meeting().date());
        known.put("attendancePresent", last.present());
        known.put("attendanceExcludedTransferred", last.excludedTransferred());
        known.put("attendanceExcludedSuspended", last.excludedSuspended());
        known.put("attendanceAbsenceReason", last.absenceReason());
    }
}
