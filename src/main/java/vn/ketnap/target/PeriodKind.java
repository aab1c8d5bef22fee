package vn.ketnap.target;

/** The stretches of time for which targets are set and reports are made. */
public enum PeriodKind {
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    TERM
}
