package vn.ketnap.deadline;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.regulation.LocalRuleSwitched;

/** Ends what runs under a local limit that a unit has switched off; what it switched on counts from the next date on. */
@Component
class LocalDeadlines {

    private final Deadlines deadlines;
    private final LimitsInForce limits;
    private final BusinessClock clock;

    LocalDeadlines(Deadlines deadlines, LimitsInForce limits, BusinessClock clock) {
        this.deadlines = deadlines;
        this.limits = limits;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(LocalRuleSwitched switched) {
        deadlines.findByLimitAndStateOrderById(switched.rule(), DeadlineState.OPEN).stream()
                .filter(deadline ->
                        !limits.isInForce(switched.rule(), deadline.view().cellCode(), clock.today()))
                .forEach(Deadline::cancel);
    }
}
