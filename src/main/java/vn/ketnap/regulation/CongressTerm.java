package vn.ketnap.regulation;

import java.time.LocalDate;

/**
 * The years between two congresses, in which a body numbers its papers from 01 on.
 *
 * @param name Vietnamese, for example "2025–2030"
 * @param from first day
 * @param to last day
 */
public record CongressTerm(String name, LocalDate from, LocalDate to, LegalBasis basis) {}
