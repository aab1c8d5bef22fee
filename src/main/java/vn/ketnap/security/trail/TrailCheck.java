package vn.ketnap.security.trail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks the whole chain every night and when asked, and raises the alarm when it is broken: in the log, in the health and as {@link TrailBroken}. */
@Component
public class TrailCheck implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(TrailCheck.class);
    private static final int BATCH = 5_000;

    private final TrailEntries lines;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrailCheck(TrailEntries lines, TransactionTemplate transactions, ApplicationEventPublisher events, Clock clock) {
        this.lines = lines;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Verifies every line that has its place: all but those of the last seconds. */
    public TrailProof verify() {
        TrailProof proof = prove();
        lines.verified(proof);
        if (proof.intact()) {
            LOG.info("Nhật ký truy cập nguyên vẹn: {} dòng, mã cuối {}", proof.lines(), proof.root());
        } else {
            LOG.error("Nhật ký truy cập đã bị sửa: chỗ sai đầu tiên ở dòng {}", proof.firstBad());
            events.publishEvent(new TrailBroken(proof.firstBad()));
        }
        return proof;
    }

    /** What the last verification found, on whichever node; empty before the first. The hash is not kept. */
    public Optional<TrailProof> lastProof() {
        return lines.lastProof();
    }

    /** Down from the moment a verification fails until one succeeds. */
    @Override
    public Health health() {
        boolean broken = lastProof().filter(proof -> !proof.intact()).isPresent();
        return broken ? Health.down().build() : Health.up().build();
    }

    /** The walk without the alarm. Only its last steps keep others from linking: the whole of it may take minutes. */
    TrailProof prove() {
        Walk most = walk(Chain.EMPTY);
        return most.broken()
                ? broken(most.good())
                : transactions.execute(status -> end(lines.lockedHead(), most.good()));
    }

    private TrailProof end(Chain head, Chain good) {
        Walk rest = walk(good);
        if (rest.broken()) {
            return broken(rest.good());
        }
        Chain chain = rest.good();
        return chain.equals(head)
                ? new TrailProof(clock.instant(), chain.position(), chain.hash(), null)
                : broken(chain.position() > head.position() ? head : chain);
    }

    /** How far the chain is good, and whether it goes on behind that. */
    private record Walk(Chain good, boolean broken) {}

    private Walk walk(Chain from) {
        Chain chain = from;
        for (List<TrailEntries.Linked> next = lines.after(chain.position(), BATCH);
                !next.isEmpty();
                next = lines.after(chain.position(), BATCH)) {
            for (TrailEntries.Linked linked : next) {
                Chain expected = chain.add(linked.line());
                if (!expected.equals(linked.place())) {
                    return new Walk(chain, true);
                }
                chain = expected;
            }
        }
        return new Walk(chain, false);
    }

    /** The next line is bad or missing. */
    private TrailProof broken(Chain good) {
        return new TrailProof(clock.instant(), good.position(), good.hash(), good.position() + 1);
    }
}
