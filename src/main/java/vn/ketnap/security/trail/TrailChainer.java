package vn.ketnap.security.trail;

import java.util.ArrayList;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.platform.background.BackgroundTask;

/**
 * Chains new lines every few seconds, one node at a time. A chain needs one order of all lines; making everybody who
 * notes one wait for it would put all work of the office in a queue.
 */
@Component
class TrailChainer {

    private static final int BATCH = 1_000;

    private final TrailEntries lines;
    private final TransactionTemplate transactions;

    TrailChainer(TrailEntries lines, TransactionTemplate transactions) {
        this.lines = lines;
        this.transactions = transactions;
    }

    /** Chains all lines that are committed by now. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    @BackgroundTask("Nối nhật ký truy cập")
    void link() {
        while (lines.hasUnlinked()) {
            transactions.executeWithoutResult(status -> linkSome());
        }
    }

    private void linkSome() {
        Chain chain = lines.lockedHead();
        List<TrailEntries.Linked> linked = new ArrayList<>();
        for (TrailEntry line : lines.unlinked(BATCH)) {
            chain = chain.add(line);
            linked.add(new TrailEntries.Linked(line, chain));
        }
        if (!linked.isEmpty()) {
            lines.link(linked);
        }
    }
}
