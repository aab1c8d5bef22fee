package vn.ketnap.regulation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The document by which a unit switches a local rule on or off for itself and all below it.
 *
 * @param from first day on which it counts
 * @param by login of the person who entered it
 */
public record LocalOrder(
        String unitCode,
        String rule,
        boolean on,
        String number,
        LocalDate orderedOn,
        LocalDate from,
        String by,
        Instant at) {}
