package vn.ketnap.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.deadline.LimitReckoning;
import vn.ketnap.deadline.UnitDuties;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.PartyMembers;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.procedure.casefile.HandlingUnits;
import vn.ketnap.regulation.LegalBasis;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;

/**
 * The open deadlines of one person: those that the daily mails tell of or will tell of. Here they stand from their start
 * on, and also for somebody without a mail address.
 */
@Component
public class OwnDeadlines {

    private final DeadlineRegister deadlines;
    private final HandlingUnits units;
    private final LimitReckoning calendars;
    private final Regulations regulations;
    private final Officers officers;
    private final PartyMembers members;
    private final UnitTree names;
    private final Subjects subjects;
    private final ReminderSettings settings;

    OwnDeadlines(
            DeadlineRegister deadlines,
            HandlingUnits units,
            LimitReckoning calendars,
            Regulations regulations,
            Officers officers,
            PartyMembers members,
            UnitTree names,
            Subjects subjects,
            ReminderSettings settings) {
        this.deadlines = deadlines;
        this.units = units;
        this.calendars = calendars;
        this.regulations = regulations;
        this.officers = officers;
        this.members = members;
        this.names = names;
        this.subjects = subjects;
        this.settings = settings;
    }

    /** By due date; empty for a login that holds no role on that day. */
    @Transactional(readOnly = true)
    public List<OwnDeadline> of(String login, LocalDate today) {
        if (officers.rolesOf(login, today).isEmpty()) {
            return List.of();
        }
        Map<Long, CaseUnits> unitsOfCase = units.ofOpen();
        Recipients recipients = Recipients.on(today, officers, members, person -> true);
        EscalationSteps rungs = new EscalationSteps(regulations, calendars.calendar());
        return deadlines.open().stream()
                .filter(deadline -> deadline.isOfUnit() || unitsOfCase.containsKey(deadline.caseId()))
                .flatMap(deadline -> rungs
                        .limit(deadline)
                        .filter(limit -> recipients
                                .reach(
                                        deadline.isOfUnit()
                                                ? UnitDuties.unitsOf(deadline)
                                                : unitsOfCase.get(deadline.caseId()),
                                        limit.escalateTo(),
                                        posts(rungs, deadline, limit, today))
                                .containsKey(login))
                        .map(limit -> own(deadline, limit))
                        .stream())
                .toList();
    }

    /** Before the first warning it is already a matter for those who will be warned. */
    private int posts(EscalationSteps rungs, DeadlineView deadline, TimeLimit limit, LocalDate today) {
        return rungs.rung(deadline, limit, today)
                .map(EscalationSchedule.Rung::posts)
                .orElseGet(() -> regulations
                        .escalation(limit.limit(), deadline.regulation())
                        .warned());
    }

    private OwnDeadline own(DeadlineView deadline, TimeLimit limit) {
        return new OwnDeadline(
                deadline,
                subjects.what(deadline, limit),
                names.find(deadline.cellCode()).map(UnitView::name).orElse(deadline.cellCode()),
                new LegalBasis(deadline.legalBasis(), deadline.certainty(), "").text(),
                settings.linkTo(deadline.caseNumber()));
    }
}
