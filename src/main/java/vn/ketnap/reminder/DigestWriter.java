package vn.ketnap.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.deadline.RemainingTime;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.regulation.LegalBasis;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;

/** Puts the lines of a mail into words as they stand on the day it leaves. */
@Component
class DigestWriter {

    private final Ledger ledger;
    private final DeadlineRegister deadlines;
    private final RemainingTime remaining;
    private final Regulations regulations;
    private final UnitTree units;
    private final ReminderSettings settings;

    DigestWriter(
            Ledger ledger,
            DeadlineRegister deadlines,
            RemainingTime remaining,
            Regulations regulations,
            UnitTree units,
            ReminderSettings settings) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.remaining = remaining;
        this.regulations = regulations;
        this.units = units;
        this.settings = settings;
    }

    /** The digest of a mail; without what has been met or moved since it was collected. */
    Digest write(UUID mail, LocalDate today) {
        Map<Long, Integer> revisions = ledger.of(mail).stream()
                .collect(Collectors.toMap(Reminder.Key::deadline, Reminder.Key::revision, Math::max));
        List<Digest.Rated> lines = deadlines.open(revisions.keySet()).stream()
                .filter(deadline -> deadline.revision() == revisions.get(deadline.id()))
                .map(deadline -> new Digest.Rated(Digest.Urgency.of(deadline.dueDate(), today), line(deadline, today)))
                .toList();
        return Digest.of(today, lines);
    }

    private Digest.Line line(DeadlineView deadline, LocalDate today) {
        TimeLimit limit =
                regulations.timeLimit(deadline.limit(), deadline.regulation()).orElseThrow();
        return new Digest.Line(
                deadline.caseNumber(),
                units.find(deadline.cellCode()).map(UnitView::name).orElse(deadline.cellCode()),
                limit.name(),
                DateFormats.date(deadline.dueDate()),
                remaining.inWords(deadline.dueDate(), limit.unit(), today) + deadline.accountNote(),
                new LegalBasis(deadline.legalBasis(), deadline.certainty(), "").text(),
                settings.linkTo(deadline.caseNumber()));
    }
}
