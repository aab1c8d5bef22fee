package vn.ketnap.cockpit;

import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.engine.process.WaitingForClass;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.Choice;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.training.OpenClass;
import vn.ketnap.vocabulary.StepIds;

/** Whom the caller can take into a new class: nobody for whoever opens none. */
@RestController
class WaitingForClassController {

    private final OpenClass classes;
    private final WaitingForClass waiting;
    private final UnitTree units;
    private final Trail trail;

    WaitingForClassController(OpenClass classes, WaitingForClass waiting, UnitTree units, Trail trail) {
        this.classes = classes;
        this.waiting = waiting;
        this.units = units;
        this.trail = trail;
    }

    /** Centres of the caller and who waits there. */
    record Choices(List<Choice> centers, List<WaitingForClass.Person> people) {}

    @GetMapping("/camunda/api/ketnap/waiting-for-class")
    ResponseEntity<Choices> choices(Caller caller) {
        Set<String> centers = classes.centers(caller.login());
        Choices choices = new Choices(
                centers.stream()
                        .map(code -> new Choice(units.unit(code).name(), code))
                        .toList(),
                centers.stream().flatMap(code -> waiting.of(code).stream()).toList());
        trail.read(new AuditEvent(caller.login(), null, Operation.FORM, FieldGroup.NAMES, StepIds.OPEN_CLASS));
        return Replies.unstored(choices);
    }
}
