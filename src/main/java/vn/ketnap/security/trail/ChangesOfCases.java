package vn.ketnap.security.trail;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.step.StepDone;

/** Notes every step of every case, whichever way it was done. */
@Component
class ChangesOfCases {

    private final Trail trail;

    ChangesOfCases(Trail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(StepDone done) {
        String purpose = done.actedFor() == null ? done.step() : done.step() + TrailEntry.IN_PLACE_OF + done.actedFor();
        trail.change(new AuditEvent(done.actor(), done.caseNumber(), Operation.STEP, FieldGroup.FORM, purpose));
    }
}
