package vn.ketnap.target;

/**
 * How a unit stands with one goal.
 *
 * @param target null when none was set
 * @param gap what is missing to the target; negative when it is exceeded, null without target
 * @param forecast result expected at the end of the period, plainly by the working days gone; null before it begins
 * @param before result of the period before
 */
public record Progress(Integer target, long result, Share share, Long gap, Long forecast, long before) {

    /** Progress so far. */
    static Progress of(Integer target, long result, Long forecast, long before) {
        return new Progress(
                target,
                result,
                target == null ? null : new Share(result, target),
                target == null ? null : target - result,
                forecast,
                before);
    }
}
