package vn.ketnap.amendment;

import java.time.Instant;
import java.time.LocalDate;
import vn.ketnap.platform.Labelled;
import vn.ketnap.regulation.table.Amendment;

/**
 * A change of the rules with the document behind it and the persons who answer for it.
 *
 * @param version id of the new version, null when rows of known versions change
 * @param like version that the new one follows where no row says otherwise, null without a new version
 * @param from first day of the new version, null without one
 * @param base the release on which it was made, null for the shipped rules
 * @param releasedBy null before its release, as the moment is
 * @param backBy who wants it taken back, null while nobody does
 * @param takenBackBy null unless it was taken back
 * @param current whether it holds now
 */
public record RuleRelease(
        long id,
        State state,
        String number,
        LocalDate date,
        String version,
        String like,
        LocalDate from,
        Long base,
        String proposedBy,
        Instant proposedAt,
        String releasedBy,
        Instant releasedAt,
        String backBy,
        String takenBackBy,
        boolean current) {

    /** Where it stands. */
    public enum State implements Labelled {
        PROPOSED("Chờ người thứ hai phát hành"),
        RELEASED("Đã phát hành"),
        BACK_ASKED("Đề nghị rút lại, chờ người thứ hai"),
        TAKEN_BACK("Đã rút lại");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What an administrator writes of it before it has a number. */
    record New(Draft draft, Long base, Amendment amendment, String login) {}
}
