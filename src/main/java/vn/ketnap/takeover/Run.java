package vn.ketnap.takeover;

import java.time.Instant;
import java.util.List;

/**
 * One taking over of a file.
 *
 * @param actor login of whoever took over
 * @param total rows without a mistake of their own when it began
 * @param added cases that were opened
 * @param known persons whose case had been taken over before
 * @param refused rows that could not be taken over
 * @param refusals why, for the first of them
 */
public record Run(
        long id,
        String actor,
        String file,
        State state,
        Instant startedAt,
        int total,
        int added,
        int known,
        int refused,
        List<String> refusals) {

    /** How far it has come. */
    public enum State {
        RUNNING,
        DONE,
        /** The application ended or failed in between; the same file may be taken over again. */
        BROKEN,
        TAKEN_BACK
    }
}
