package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How large the leading bodies of a unit are; each number null when the register does not say. Vacant seats do not count in
 * a vote (294-QĐ/TW, 9.3).
 *
 * @param committee seats of the committee
 * @param committeeVacant how many of them are vacant
 * @param standing seats of the standing committee
 * @param permanent permanent secretaries together with the heads of the boards
 * @param since first day of these numbers, null when they always held
 */
public record Seats(
        Integer committee,
        Integer committeeVacant,
        Integer standing,
        Integer standingVacant,
        Integer permanent,
        LocalDate since) {

    /** Of a unit about whose bodies nothing is known. */
    public static final Seats UNKNOWN = new Seats(null, null, null, null, null, null);

    /** Serving members of the committee on a day. */
    public Optional<Integer> committeeOn(LocalDate day) {
        return serving(committee, committeeVacant, day);
    }

    /** Serving members of the standing committee on a day. */
    public Optional<Integer> standingOn(LocalDate day) {
        return serving(standing, standingVacant, day);
    }

    /** Permanent secretaries and heads of boards on a day. */
    public Optional<Integer> permanentOn(LocalDate day) {
        return serving(permanent, null, day);
    }

    private Optional<Integer> serving(Integer seats, Integer vacant, LocalDate day) {
        return seats == null || since != null && day.isBefore(since)
                ? Optional.empty()
                : Optional.of(seats - (vacant == null ? 0 : vacant));
    }
}
