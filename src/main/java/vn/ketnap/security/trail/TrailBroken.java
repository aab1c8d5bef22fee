package vn.ketnap.security.trail;

/**
 * Published when the trail was found altered.
 *
 * @param firstBad position of the first line that is not what it was, or is missing
 */
public record TrailBroken(long firstBad) {}
