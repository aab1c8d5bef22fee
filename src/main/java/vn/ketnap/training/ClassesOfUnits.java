package vn.ketnap.training;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitsMoved;

/** Open classes of a centre whose unit ends go to its successor. */
@Component
class ClassesOfUnits {

    private final TrainingClasses classes;
    private final ApplicationEventPublisher events;

    ClassesOfUnits(TrainingClasses classes, ApplicationEventPublisher events) {
        this.classes = classes;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(UnitsMoved moved) {
        List<TrainingClass> open = classes.findByGradedByIsNullOrderById();
        for (TrainingClass held : open) {
            String center = held.view().centerCode();
            String inCharge = moved.units().inCharge(center, moved.day()).code();
            if (!inCharge.equals(center)) {
                held.handOver(inCharge);
                events.publishEvent(new ClassHandedOver(held.view()));
            }
        }
    }
}
