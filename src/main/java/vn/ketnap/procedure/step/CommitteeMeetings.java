package vn.ketnap.procedure.step;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Votes;
import vn.ketnap.regulation.Body;

/** What the register knows of a committee's meeting before anybody writes it down. */
@Component
public class CommitteeMeetings {

    private final Votes votes;
    private final RegisterCheck registered;
    private final BusinessClock clock;

    CommitteeMeetings(Votes votes, RegisterCheck registered, BusinessClock clock) {
        this.votes = votes;
        this.registered = registered;
        this.clock = clock;
    }

    /** By the names of the form's fields: how many serve today where the register says so, the share the vote needs. */
    public Map<String, Object> known(CaseFile file, ResolutionKind kind, Body body) {
        Map<String, Object> known =
                new HashMap<>(votes.shown(kind, body, file.bound(kind.matter()).regulation()));
        registered
                .serving(body, kind.unitOf(file), clock.today())
                .ifPresent(serving -> known.put("attendanceTotal", serving));
        return known;
    }
}
