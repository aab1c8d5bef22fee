package vn.ketnap.cockpit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.demo.DemoClock;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Touch;
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
    ResponseEntity<DemoClock.Time> time() {
        Administrators.require();
        return unstored(clock.time());
    }

    /** Moves the clock forward by whole days and tells what happened. */
    @PostMapping
    ResponseEntity<DemoClock.Moved> forward(@RequestParam int days) {
        String userId = Administrators.require();
        DemoClock.Moved moved = clock.forward(days);
        trail.change(new Touch(userId, null, Operation.SETTING, FieldGroup.CLOCK, null));
        LOG.info("{} moved the clock to {}: {} timers", userId, moved.time().today(), moved.timers());
        return unstored(moved);
    }

    @ExceptionHandler
    ResponseEntity<String> refused(IllegalArgumentException e) {
        return ResponseEntity.badRequest().body(e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<String> notYet(IllegalStateException e) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(e.getMessage());
    }

    private static <T> ResponseEntity<T> unstored(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
