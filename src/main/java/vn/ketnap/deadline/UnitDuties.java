package vn.ketnap.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.regulation.LegalBasis;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.regulation.UnitDuty;

/**
 * What units do again each period, such as the quarterly check of transfers (06-HD/TW, 8.3 b): a limit of the register
 * without a case, which the unit itself meets.
 */
@Component
@Transactional
public class UnitDuties {

    private static final int LONGEST_NOTE = 300;

    private final Deadlines deadlines;
    private final Regulations regulations;
    private final UnitTree units;
    private final Officers officers;
    private final BusinessClock clock;

    UnitDuties(Deadlines deadlines, Regulations regulations, UnitTree units, Officers officers, BusinessClock clock) {
        this.deadlines = deadlines;
        this.regulations = regulations;
        this.units = units;
        this.officers = officers;
        this.clock = clock;
    }

    /**
     * One duty of one unit in one period.
     *
     * @param from the day after the last period
     * @param doneOn null while it is to be done
     * @param note what the unit wrote about it, null while it is to be done
     */
    public record Duty(
            long id,
            String unit,
            String what,
            LocalDate from,
            LocalDate due,
            String basis,
            boolean overdue,
            LocalDate doneOn,
            String note) {}

    private record Period(String limit, String unit, LocalDate due) {}

    /**
     * Opens the duties of the present period that a unit has not yet; run again it opens nothing twice. A unit that has
     * ended owes nothing any more.
     *
     * @return the number of new ones
     */
    public int open() {
        LocalDate today = clock.today();
        String regulation = regulations.versionOn(today).id();
        deadlines.findByCaseIdIsNullAndStateOrderById(DeadlineState.OPEN).stream()
                .filter(deadline -> units.find(deadline.view().cellCode())
                        .filter(unit -> unit.validOn(today))
                        .isEmpty())
                .forEach(Deadline::cancel);
        Set<Period> known = deadlines.findByCaseIdIsNullAndDueDateGreaterThanEqual(today).stream()
                .map(deadline -> new Period(deadline.limit(), deadline.view().cellCode(), deadline.dueDate()))
                .collect(Collectors.toCollection(HashSet::new));
        int opened = 0;
        for (UnitDuty duty : regulations.unitDuties(regulation)) {
            LocalDate due = duty.endOfPeriod(today);
            Span span =
                    new Span(duty.endOfPeriod(due.minusMonths(duty.months())).plusDays(1), due, false);
            for (UnitView unit : units.all()) {
                if (duty.levels().contains(unit.type())
                        && unit.validOn(today)
                        && known.add(new Period(duty.limit(), unit.code(), due))) {
                    deadlines.save(new Deadline(placeOf(unit), regulation, duty.asLimit(), span));
                    opened++;
                }
            }
        }
        return opened;
    }

    /** Those of the caller's units that are to be done or whose period runs, by due date. */
    @Transactional(readOnly = true)
    public List<Duty> of(String login) {
        Set<RoleInUnit> held = officers.rolesOf(login, clock.today());
        Set<String> mine = held.stream().map(RoleInUnit::unitCode).collect(Collectors.toSet());
        return mine.isEmpty()
                ? List.of()
                : deadlines.findByCaseIdIsNullAndCellCodeIn(mine).stream()
                        .filter(deadline ->
                                deadline.isOpen() || !deadline.dueDate().isBefore(clock.today()))
                        .filter(deadline -> deadline.view().state() != DeadlineState.CANCELLED)
                        .filter(deadline -> isMine(deadline, held))
                        .sorted(Comparator.comparing(Deadline::dueDate).thenComparing(Deadline::id))
                        .map(this::line)
                        .toList();
    }

    /**
     * The unit has done a duty.
     *
     * @param doneOn day on the paper, from the first day of the period until today
     * @param note number of the paper or what was found, at most 300 letters
     * @throws RefusedException with everything that is wrong; a duty of somebody else is refused like an unknown one
     */
    public void done(String login, long id, LocalDate doneOn, String note) {
        Set<RoleInUnit> held = officers.rolesOf(login, clock.today());
        Deadline deadline = deadlines
                .findById(id)
                .filter(found -> found.caseId() == null && isMine(found, held))
                .orElseThrow(() -> RefusedException.because("Không có việc này trong phạm vi của đồng chí"));
        Problems problems = new Problems();
        if (!deadline.isOpen()) {
            problems.add("id", "Việc này đã ghi là xong");
        }
        problems.require("doneOn", doneOn, "Ghi ngày làm");
        problems.require("note", note, "Ghi số biên bản, báo cáo hoặc kết quả");
        if (note != null && note.length() > LONGEST_NOTE) {
            problems.add("note", "Ghi không quá %d chữ".formatted(LONGEST_NOTE));
        }
        if (doneOn != null && doneOn.isAfter(clock.today())) {
            problems.add("doneOn", "Ngày làm chưa tới: chỉ ghi việc đã làm");
        } else if (doneOn != null && doneOn.isBefore(deadline.startDate())) {
            problems.add("doneOn", "Kỳ này bắt đầu từ ngày %s".formatted(DateFormats.date(deadline.startDate())));
        }
        problems.refuse(null);
        deadline.meet(doneOn, note.strip(), login);
    }

    /** The units of a deadline that has no case. */
    public static CaseUnits unitsOf(DeadlineView deadline) {
        return new CaseUnits(
                0,
                deadline.cellCode(),
                null,
                deadline.grassrootsCode(),
                deadline.superiorCode(),
                deadline.superiorCode(),
                null,
                null);
    }

    /** The role that does it first, or one of those who are told, in a unit that has to do with it. */
    private boolean isMine(Deadline deadline, Collection<RoleInUnit> held) {
        CaseUnits place = unitsOf(deadline.view());
        return limit(deadline).escalateTo().stream().limit(1).anyMatch(role -> place.unitsOf(role).stream()
                .anyMatch(unit -> held.contains(new RoleInUnit(role, unit))));
    }

    private TimeLimit limit(Deadline deadline) {
        return regulations.timeLimit(deadline.limit(), deadline.regulation()).orElseThrow();
    }

    private Duty line(Deadline deadline) {
        TimeLimit limit = limit(deadline);
        DeadlineView view = deadline.view();
        return new Duty(
                deadline.id(),
                units.find(view.cellCode()).map(UnitView::name).orElse(view.cellCode()),
                limit.name(),
                deadline.startDate(),
                deadline.dueDate(),
                new LegalBasis(view.legalBasis(), view.certainty(), "").text(),
                deadline.isOpen() && clock.today().isAfter(deadline.dueDate()),
                view.metOn(),
                deadline.metNote());
    }

    /** A unit and the committees above it; what stands above the highest is the unit itself. */
    private CaseUnits placeOf(UnitView unit) {
        List<String> upwards = units.upwards(unit.code());
        String grassroots =
                switch (unit.type()) {
                    case CELL -> units.chainOf(unit.code()).grassroots().code();
                    default -> unit.code();
                };
        String superior =
                switch (unit.type()) {
                    case CELL -> units.chainOf(unit.code()).superior().code();
                    case GRASSROOTS, SECTION -> Objects.requireNonNullElse(unit.parentCode(), unit.code());
                    default -> unit.code();
                };
        return new CaseUnits(0, upwards.get(0), null, grassroots, superior, superior, null, null);
    }
}
