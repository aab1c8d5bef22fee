package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.Objects;
import vn.ketnap.vocabulary.UnitType;

/**
 * One unit of the register.
 *
 * @param parentCode null at the root
 * @param validTo last day of the unit, null while it is open
 * @param authorized may admit members by its own decision
 * @param authorizedFrom first day of that authorisation, null when it always held
 * @param authorizedTo last day of that authorisation, null while it holds
 * @param delegated holds the powers of a superior committee
 * @param youthUnion has an organisation of the Youth Union
 * @param successorCode unit of the same level that goes on with its work after its last day, null without one
 * @param nextParentCode unit it will stand under from {@code nextParentFrom} on, null when no move is to come
 * @param paperPlace where its papers are dated at, null where the unit above it says it
 * @param seats how large its leading bodies are, never null
 */
public record UnitView(
        String code,
        String name,
        UnitType type,
        String parentCode,
        UnitNature nature,
        LocalDate validFrom,
        LocalDate validTo,
        boolean authorized,
        LocalDate authorizedFrom,
        LocalDate authorizedTo,
        boolean delegated,
        boolean directlyUnderProvince,
        boolean youthUnion,
        boolean tradeUnion,
        String successorCode,
        String nextParentCode,
        LocalDate nextParentFrom,
        String paperPlace,
        Seats seats) {

    /** Whether the unit exists on that day. */
    public boolean validOn(LocalDate date) {
        return Period.covers(validFrom, validTo, date);
    }

    /** Whether the unit may admit by itself on that day. */
    public boolean authorizedOn(LocalDate date) {
        return authorized
                && (authorizedFrom == null || !date.isBefore(authorizedFrom))
                && (authorizedTo == null || !date.isAfter(authorizedTo));
    }

    /** Whether the unit's last day lies before that day. */
    public boolean endedBefore(LocalDate date) {
        return validTo != null && validTo.isBefore(date);
    }

    /** The name with the code, as lists show a unit. */
    public String nameAndCode() {
        return name + " (" + code + ")";
    }

    /** The same unit below another one, of which the day is known when it is still to come. */
    public UnitView movesTo(String parent, LocalDate from) {
        return with(parentCode, validFrom, parent, from);
    }

    /** The same unit with another first day. */
    public UnitView since(LocalDate from) {
        return with(parentCode, from, nextParentCode, nextParentFrom);
    }

    /** The unit as it stands on that day: a move that has come is done. */
    UnitView on(LocalDate date) {
        boolean due = nextParentFrom != null && !nextParentFrom.isAfter(date);
        return due ? with(nextParentCode, nextParentFrom, null, null) : this;
    }

    /** The same unit below another one; what is planned for later stays. */
    public UnitView under(String parent) {
        return Objects.equals(parent, parentCode) ? this : with(parent, validFrom, nextParentCode, nextParentFrom);
    }

    /** The same unit with the name and the place that it had before. */
    UnitView asBefore(UnitPast.View past) {
        return with(past.name(), past.parentCode(), past.from(), nextParentCode, nextParentFrom);
    }

    private UnitView with(String parent, LocalDate from, String nextParent, LocalDate nextFrom) {
        return with(name, parent, from, nextParent, nextFrom);
    }

    private UnitView with(String named, String parent, LocalDate from, String nextParent, LocalDate nextFrom) {
        return new UnitView(
                code,
                named,
                type,
                parent,
                nature,
                from,
                validTo,
                authorized,
                authorizedFrom,
                authorizedTo,
                delegated,
                directlyUnderProvince,
                youthUnion,
                tradeUnion,
                successorCode,
                nextParent,
                nextFrom,
                paperPlace,
                seats);
    }
}
