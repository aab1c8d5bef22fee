package vn.ketnap.organization;

import java.time.LocalDate;

/**
 * Units have changed and the cases have followed: published inside the transaction that changes them, so that whatever
 * hangs on a unit stands or falls with it.
 *
 * @param units as they will be
 */
public record UnitsMoved(UnitTree units, LocalDate day) {}
