package vn.ketnap.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private final Subjects subjects;
    private final ReminderSettings settings;

    DigestWriter(
            Ledger ledger,
            DeadlineRegister deadlines,
            RemainingTime remaining,
            Regulations regulations,
            UnitTree units,
            Subjects subjects,
            ReminderSettings settings) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.remaining = remaining;
        this.regulations = regulations;
        this.units = units;
        this.subjects = subjects;
        this.settings = settings;
    }

    /** The digest of a mail; without what has been met or moved since it was collected. */
    Digest write(UUID mail, LocalDate today) {
        List<Reminder.Key> told = ledger.of(mail);
        Map<Long, Integer> revisions =
                told.stream().collect(Collectors.toMap(Reminder.Key::deadline, Reminder.Key::revision, Math::max));
        Set<Long> summed = told.stream()
                .filter(key -> EscalationSchedule.isSummary(key.step()))
                .map(Reminder.Key::deadline)
                .collect(Collectors.toSet());
        Map<Boolean, List<DeadlineView>> open = deadlines.open(revisions.keySet()).stream()
                .filter(deadline -> deadline.revision() == revisions.get(deadline.id()))
                .collect(Collectors.partitioningBy(deadline -> summed.contains(deadline.id())));
        List<Digest.Rated> lines = open.get(false).stream()
                .map(deadline -> new Digest.Rated(Digest.Urgency.of(deadline.dueDate(), today), line(deadline, today)))
                .toList();
        return Digest.of(today, lines, summary(open.get(true)));
    }

    /** By cell; by the committees above them for whoever has several of these. */
    private List<Digest.UnitLine> summary(List<DeadlineView> overdue) {
        boolean severalCommittees =
                overdue.stream().map(DeadlineView::grassrootsCode).distinct().count() > 1;
        Map<String, List<DeadlineView>> byUnit = overdue.stream()
                .collect(Collectors.groupingBy(
                        severalCommittees ? DeadlineView::grassrootsCode : DeadlineView::cellCode,
                        TreeMap::new,
                        Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(unit -> new Digest.UnitLine(
                        name(unit.getKey()),
                        unit.getValue().size(),
                        DateFormats.date(unit.getValue().get(0).dueDate())))
                .toList();
    }

    private Digest.Line line(DeadlineView deadline, LocalDate today) {
        TimeLimit limit =
                regulations.timeLimit(deadline.limit(), deadline.regulation()).orElseThrow();
        return new Digest.Line(
                deadline.isOfUnit() ? "Việc định kỳ" : deadline.caseNumber(),
                name(deadline.cellCode()),
                subjects.what(deadline, limit),
                DateFormats.date(deadline.dueDate()),
                remaining.inWords(deadline.dueDate(), today) + deadline.accountNote(),
                new LegalBasis(deadline.legalBasis(), deadline.certainty(), "").text(),
                settings.linkTo(deadline.caseNumber()));
    }

    private String name(String unitCode) {
        return units.find(unitCode).map(UnitView::name).orElse(unitCode);
    }
}
