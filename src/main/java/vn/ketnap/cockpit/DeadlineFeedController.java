package vn.ketnap.cockpit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import vn.ketnap.organization.Accounts;
import vn.ketnap.organization.Officers;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.reminder.OwnDeadlines;
import vn.ketnap.reminder.feed.DeadlineFeed;
import vn.ketnap.reminder.feed.FeedAddresses;
import vn.ketnap.reminder.feed.FreshFeeds;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** An officer's own deadlines for the calendar of a telephone or a mail program, which sign in nowhere. */
@RestController
class DeadlineFeedController {

    private static final String OWN = "/camunda/api/ketnap/deadline-feed";
    private static final String PURPOSE = "lich-han";
    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedAddresses addresses;
    private final OwnDeadlines deadlines;
    private final DeadlineFeed calendar;
    private final FreshFeeds fresh;
    private final Officers officers;
    private final Accounts accounts;
    private final Trail trail;
    private final BusinessClock clock;

    DeadlineFeedController(
            FeedAddresses addresses,
            OwnDeadlines deadlines,
            DeadlineFeed calendar,
            FreshFeeds fresh,
            Officers officers,
            Accounts accounts,
            Trail trail,
            BusinessClock clock) {
        this.addresses = addresses;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.fresh = fresh;
        this.officers = officers;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** Both null without an address; {@code readAt} also before its first use. */
    record State(Instant madeAt, Instant readAt) {}

    /** What follows the page's own address; told this once. */
    record Address(String path) {}

    /**
     * The calendar. An address that never was, was taken back or belongs to somebody without a role answers 404 alike; one
     * that is asked more often than a person has devices 429.
     */
    @GetMapping("/camunda/ketnap/feed/{secret}.ics")
    ResponseEntity<String> read(@PathVariable String secret, WebRequest request) {
        String login = addresses
                .owner(secret)
                .filter(this::isOfficer)
                .orElseThrow(() -> new NoSuchElementException("No such calendar"));
        Optional<String> read = fresh.read(login, () -> {
            addresses.used(login);
            return calendar.of(deadlines.of(login, clock.today()));
        });
        if (read.isEmpty()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(FreshFeeds.KEPT.toSeconds()))
                    .build();
        }
        String text = read.get();
        if (request.checkNotModified(DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)))) {
            return null;
        }
        trail.read(new AuditEvent(login, null, Operation.EXPORT, FieldGroup.DEADLINES, PURPOSE));
        return ResponseEntity.ok().contentType(ICALENDAR).body(text);
    }

    @GetMapping(OWN)
    ResponseEntity<State> state(Caller caller) {
        String login = caller.login();
        return Replies.unstored(addresses
                .state(login)
                .map(state -> new State(state.madeAt(), state.readAt()))
                .orElse(new State(null, null)));
    }

    /** Makes an address, or another one in place of the present; 403 for a login without a role, which has no deadlines. */
    @PostMapping(OWN)
    ResponseEntity<Address> renew(Caller caller) {
        String login = caller.login();
        if (!isOfficer(login)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        trail.change(new AuditEvent(login, null, Operation.SETTING, FieldGroup.DEADLINES, PURPOSE));
        return Replies.unstored(new Address("feed/" + addresses.renew(login) + ".ics"));
    }

    @DeleteMapping(OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller) {
        String login = caller.login();
        trail.change(new AuditEvent(login, null, Operation.SETTING, FieldGroup.DEADLINES, PURPOSE));
        addresses.revoke(login);
    }

    /** Holds a role today and may still sign in. */
    private boolean isOfficer(String login) {
        return !officers.rolesOf(login, clock.today()).isEmpty() && accounts.exists(login);
    }
}
