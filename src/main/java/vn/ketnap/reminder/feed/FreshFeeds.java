package vn.ketnap.reminder.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps what a calendar said for a few seconds: the telephone and the computer of one person ask at the same moment, and a
 * program that never stops asking costs no reading of the register.
 */
@Component
public class FreshFeeds {

    /** How long an answer is given again; a calendar asks a few times a day. */
    public static final Duration KEPT = Duration.ofSeconds(5);

    /** Readings of one calendar within that time; no person has so many devices. */
    public static final int MOST = 10;

    private final Map<String, Kept> feeds = new ConcurrentHashMap<>();
    private final Clock clock;

    FreshFeeds(Clock clock) {
        this.clock = clock;
    }

    private record Kept(String text, Instant madeAt, int readings) {

        boolean isFresh(Instant now) {
            // A clock may be set back.
            return !now.isBefore(madeAt) && now.isBefore(madeAt.plus(KEPT));
        }
    }

    /**
     * The calendar of a login; empty when it was read too often of late.
     *
     * @param make writes it anew; asked by one reader, whose answer serves the others
     */
    public Optional<String> read(String login, Supplier<String> make) {
        Instant now = clock.instant();
        feeds.values().removeIf(kept -> !kept.isFresh(now));
        Kept kept = feeds.compute(
                login,
                (key, earlier) -> earlier == null
                        ? new Kept(make.get(), now, 1)
                        : new Kept(earlier.text(), earlier.madeAt(), earlier.readings() + 1));
        return kept.readings() > MOST ? Optional.empty() : Optional.of(kept.text());
    }
}
