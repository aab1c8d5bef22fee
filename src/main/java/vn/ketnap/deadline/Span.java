package vn.ketnap.deadline;

import java.time.LocalDate;

/** From when to when a limit runs. */
record Span(LocalDate start, LocalDate due, boolean provisional) {}
