package vn.ketnap.regulation;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.UnitType;

/** The tables of limits: of cases for all, of cases where a unit wants them, and of units. */
abstract class LimitBook extends RuleBook {

    LimitBook(DecisionTables tables) {
        super(tables);
    }

    /** All limits that are switched on for everybody, in table order. */
    public List<TimeLimit> timeLimits(String regulation) {
        return all("timeLimits", every("limit", regulation)).stream()
                .filter(row -> row.flag("enabled"))
                .map(LimitBook::timeLimit)
                .toList();
    }

    /** The limits that count only where a unit has switched them on, in table order. */
    public List<TimeLimit> localTimeLimits(String regulation) {
        return all("timeLimits", every("limit", regulation)).stream()
                .filter(row -> !row.flag("enabled") && row.basis().certainty() == Certainty.LOCAL)
                .map(LimitBook::timeLimit)
                .toList();
    }

    /** What units do again each period, in table order. */
    public List<UnitDuty> unitDuties(String regulation) {
        return all("unitDuty", every("limit", regulation)).stream()
                .map(LimitBook::unitDuty)
                .toList();
    }

    /** One limit, also a local one and one of a unit; empty when it is unknown or switched off for all. */
    public Optional<TimeLimit> timeLimit(String limit, String regulation) {
        return Stream.of(
                        timeLimits(regulation).stream(),
                        localTimeLimits(regulation).stream(),
                        unitDuties(regulation).stream().map(UnitDuty::asLimit))
                .flatMap(limits -> limits)
                .filter(candidate -> candidate.limit().equals(limit))
                .findFirst();
    }

    /** The length of a limit in months, also of one that is switched off: each number stands in the table of limits alone. */
    final int months(String limit, String regulation) {
        TimeLimit found = timeLimit(single("timeLimits", Map.of("limit", limit, REGULATION, regulation)));
        if (found.unit() != LimitUnit.MONTHS) {
            throw new IllegalStateException(limit + " is not counted in months");
        }
        return found.amount();
    }

    private static TimeLimit timeLimit(Row row) {
        return new TimeLimit(
                row.text("limit"),
                row.text("name"),
                row.number("amount"),
                row.choice("unit", LimitUnit.class),
                row.choices("startEvent", DateKind.class),
                row.choice("metBy", DateKind.class),
                row.text("task"),
                row.list("warnAt").stream().map(WarningStep::parse).toList(),
                row.list("escalateTo").stream().map(Role::withId).toList(),
                row.text("extends"),
                row.flag("act"),
                row.basis());
    }

    private static UnitDuty unitDuty(Row row) {
        String[] lastDay = row.text("lastDay").split("/");
        return new UnitDuty(
                row.text("limit"),
                row.text("name"),
                row.number("months"),
                MonthDay.of(Integer.parseInt(lastDay[1]), Integer.parseInt(lastDay[0])),
                Set.copyOf(row.choices("levels", UnitType.class)),
                row.list("warnAt").stream().map(WarningStep::parse).toList(),
                row.list("escalateTo").stream().map(Role::withId).toList(),
                row.basis());
    }
}
