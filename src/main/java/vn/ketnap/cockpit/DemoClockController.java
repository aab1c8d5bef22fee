package vn.ketnap.cockpit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.demo.DemoClock;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** Lets an administrator of the demonstration move its clock. Camunda's filters have checked session and token. */
@RestController
@Profile("demo")
@RequestMapping("/camunda/api/ketnap/demo/clock")
class DemoClockController {

    private static final Logger LOG = LoggerFactory.getLogger(DemoClockController.class);

    private final DemoClock clock;
    private final Trail trail;

    DemoClockController(DemoClock clock, Trail trail) {
        this.clock = clock;
        this.trail = trail;
    }

    /** How the clock stands and how far the demonstration has been built. */
    @GetMapping
    ResponseEntity<DemoClock.Time> time(Caller caller) {
        Administrators.require(caller);
        return Replies.unstored(clock.time());
    }

    /** Moves the clock forward by whole days and tells what happened. */
    @PostMapping
    ResponseEntity<DemoClock.Moved> forward(Caller caller, @RequestParam int days) {
        String userId = Administrators.require(caller);
        DemoClock.Moved moved = clock.forward(days);
        trail.change(new AuditEvent(userId, null, Operation.SETTING, FieldGroup.CLOCK, null));
        LOG.info("{} moved the clock to {}: {} timers", userId, moved.time().today(), moved.timers());
        return Replies.unstored(moved);
    }
}
