package vn.ketnap.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.deadline.LimitReckoning;
import vn.ketnap.deadline.UnitDuties;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.PartyMembers;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.procedure.casefile.HandlingUnits;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.vocabulary.Role;

/** Finds once a day who is to be told of which deadline, enters it in the ledger and lays the mails ready. */
@Component
public class DailyReminders {

    private static final Logger LOG = LoggerFactory.getLogger(DailyReminders.class);

    private final DeadlineRegister deadlines;
    private final HandlingUnits units;
    private final LimitReckoning calendars;
    private final Regulations regulations;
    private final Officers officers;
    private final PartyMembers members;
    private final Ledger ledger;
    private final Outbox outbox;

    DailyReminders(
            DeadlineRegister deadlines,
            HandlingUnits units,
            LimitReckoning calendars,
            Regulations regulations,
            Officers officers,
            PartyMembers members,
            Ledger ledger,
            Outbox outbox) {
        this.deadlines = deadlines;
        this.units = units;
        this.calendars = calendars;
        this.regulations = regulations;
        this.officers = officers;
        this.members = members;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /**
     * What one day brought.
     *
     * @param lines new lines of the ledger
     * @param people persons with a mail of that day
     * @param unreachable groups of posts that nobody with a mail address holds, for example {@code helper.CB0012}
     */
    public record Collected(int lines, int people, Set<String> unreachable) {}

    /**
     * Collects what is to be told on a day. Nothing on a day off: the next working day tells it. Running it again, or after
     * days without it, tells nothing twice.
     */
    @Transactional
    public Collected collect(LocalDate today) {
        if (!calendars.calendar().isWorkingDay(today)) {
            return new Collected(0, 0, Set.of());
        }
        Recipients recipients = Recipients.on(today, officers, members, person -> MailAddress.isValid(person.email()));
        List<Reminder> lines = untold(today, recipients);
        Map<String, Role> roles = new LinkedHashMap<>();
        lines.forEach(line -> roles.putIfAbsent(line.recipient(), line.role()));
        Map<String, UUID> mails = outbox.mailsOf(today, roles);
        // A person who has been written to today hears of the rest tomorrow: it stays untold.
        lines.removeIf(line -> !mails.containsKey(line.recipient()));
        ledger.write(lines, mails, today);
        if (!recipients.unreachable().isEmpty()) {
            LOG.warn(
                    "{} chức danh không nhận được nhắc việc vì chưa có người hoặc chưa có địa chỉ thư: {}",
                    recipients.unreachable().size(),
                    recipients.unreachable());
        }
        int people = (int) lines.stream().map(Reminder::recipient).distinct().count();
        LOG.info("Nhắc việc ngày {}: {} việc, {} người", today, lines.size(), people);
        return new Collected(lines.size(), people, Set.copyOf(recipients.unreachable()));
    }

    private List<Reminder> untold(LocalDate today, Recipients recipients) {
        Map<Long, CaseUnits> unitsOfCase = units.ofOpen();
        Set<Reminder.Key> told = ledger.toldOfOpen();
        EscalationSteps rungs = new EscalationSteps(regulations, calendars.calendar());
        List<Reminder> untold = new ArrayList<>();
        for (DeadlineView deadline : deadlines.open()) {
            Optional<TimeLimit> limit = rungs.limit(deadline);
            CaseUnits handling =
                    deadline.isOfUnit() ? UnitDuties.unitsOf(deadline) : unitsOfCase.get(deadline.caseId());
            if (limit.isEmpty() || handling == null) {
                continue;
            }
            rungs.rung(deadline, limit.get(), today).ifPresent(rung -> recipients
                    .reach(handling, limit.get().escalateTo(), rung.posts())
                    .forEach((recipient, role) -> {
                        var key = new Reminder.Key(deadline.id(), deadline.revision(), rung.step(), recipient);
                        if (told.add(key)) {
                            untold.add(new Reminder(key, role));
                        }
                    }));
        }
        return untold;
    }
}
