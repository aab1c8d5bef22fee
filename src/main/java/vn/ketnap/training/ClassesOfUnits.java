package vn.ketnap.training;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.GoesBack;
import vn.ketnap.organization.UnitRuns;
import vn.ketnap.organization.UnitsMoved;

/** Open classes of a centre whose unit ends go to its successor, and back with it as long as they are not graded. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClassesOfUnits implements GoesBack<ClassesOfUnits.Before> {

    private final TrainingClasses classes;
    private final UnitRuns runs;
    private final ApplicationEventPublisher events;

    ClassesOfUnits(TrainingClasses classes, UnitRuns runs, ApplicationEventPublisher events) {
        this.classes = classes;
        this.runs = runs;
        this.events = events;
    }

    /** The unit whose centre held a class. */
    record Before(String center) {}

    @EventListener
    void follow(UnitsMoved moved) {
        List<TrainingClass> open = classes.findByGradedByIsNullOrderById();
        for (TrainingClass held : open) {
            String center = held.view().centerCode();
            String inCharge = moved.units().inCharge(center, moved.day()).code();
            if (!inCharge.equals(center)) {
                runs.keep(kind(), held.view().number(), new Before(center));
                hand(held, inCharge);
            }
        }
    }

    @Override
    public String kind() {
        return "CLASS";
    }

    @Override
    public Class<Before> before() {
        return Before.class;
    }

    @Override
    public Optional<String> workedOn(String number, Before before) {
        return classes.findByNumber(number).filter(TrainingClass::isGraded).map(held -> "lớp " + number);
    }

    @Override
    public void back(String number, Before before, String actor) {
        hand(classes.findByNumber(number).orElseThrow(), before.center());
    }

    @Override
    public List<String> heldBy(Collection<String> units) {
        return classes.findAll().stream()
                .map(TrainingClass::view)
                .filter(held -> units.contains(held.centerCode()))
                .map(held -> "lớp " + held.number())
                .toList();
    }

    private void hand(TrainingClass held, String center) {
        held.handOver(center);
        events.publishEvent(new ClassHandedOver(held.view()));
    }
}
