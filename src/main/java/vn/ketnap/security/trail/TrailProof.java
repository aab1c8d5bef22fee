package vn.ketnap.security.trail;

import java.time.Instant;

/**
 * What a verification found.
 *
 * @param lines how many lines hold
 * @param root hash of the last of them; written down outside, it proves them later
 * @param firstBad position of the first line that was changed, moved, taken out or put in; null when all is well
 */
public record TrailProof(Instant at, long lines, String root, Long firstBad) {

    public boolean intact() {
        return firstBad == null;
    }
}
