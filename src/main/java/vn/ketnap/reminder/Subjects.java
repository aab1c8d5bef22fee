package vn.ketnap.reminder;

import org.springframework.stereotype.Component;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.regulation.TimeLimit;

/** Names what a deadline is about so that two of one case can be told apart outside the office, without a person in it. */
@Component
class Subjects {

    private final Verifications verifications;

    Subjects(Verifications verifications) {
        this.verifications = verifications;
    }

    /** The limit, and for one of several requests which of them: number and relation, as on the task's card. */
    String what(DeadlineView deadline, TimeLimit limit) {
        return deadline.subject() == null
                ? limit.name()
                : limit.name() + " (" + verifications.position(deadline.caseId(), deadline.subject()) + ")";
    }
}
