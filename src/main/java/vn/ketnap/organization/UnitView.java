package vn.ketnap.organization;

import java.time.LocalDate;

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
}
