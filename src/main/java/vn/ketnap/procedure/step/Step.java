package vn.ketnap.procedure.step;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.GenericTypeResolver;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.regulation.Matter;

/**
 * One step of the procedure that a person does: the use case of the human task whose id is this bean's name.
 *
 * @param <F> the record of what the task's form submits
 */
public interface Step<F extends Record> {

    /** The record of the form: what the class of the step says in place of F. */
    @SuppressWarnings("unchecked")
    default Class<F> form() {
        return (Class<F>) Objects.requireNonNull(GenericTypeResolver.resolveTypeArgument(getClass(), Step.class));
    }

    /**
     * Adds everything that stands against the form. Called even when fields are missing or unreadable, so that all
     * errors come at once: a missing value is null and already reported.
     */
    void check(F form, StepContext context, Problems problems);

    /** Stores the form, which has passed every check, and says how the procedure goes on. */
    Routing apply(F form, StepContext context);

    /** The numbered papers that the form brings, which keep to what holds for all papers; called like the check. */
    default List<IssuedPaper> issued(F form, StepContext context) {
        return List.of();
    }

    /** Whether the step is also done for somebody who is an official member already, as what concerns the card is. */
    default boolean followsMembership() {
        return false;
    }

    /** Whether the step is done after the case has ended, as what concerns a member who died or was removed is. */
    default boolean followsEnd() {
        return false;
    }

    /** Whether the step is done while the case is on its way to another unit, when all others wait. */
    default boolean goesOnInTransfer() {
        return false;
    }

    /** What the procedure that the step belongs to is about: a removal has a law and a deciding unit of its own. */
    default Matter matter() {
        return Matter.ADMISSION;
    }

    /** What the form shows before it is filled in: known values by field and lists of {@link Choice} by their key. */
    default Map<String, Object> prefill(StepContext context) {
        return Map.of();
    }
}
