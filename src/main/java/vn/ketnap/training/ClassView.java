package vn.ketnap.training;

import java.time.LocalDate;

/**
 * A class of a centre.
 *
 * @param number business number, unique
 * @param centerCode unit whose political centre holds the class
 * @param graded whether the results are known
 */
public record ClassView(
        long id, String number, String name, String centerCode, LocalDate from, LocalDate to, boolean graded) {}
