package vn.ketnap.security.trail;

import java.time.LocalDate;

/**
 * Which lines to show; null or blank parts do not restrict.
 *
 * @param subject number of a case or class
 * @param name part of the person's name, only for those who may know names
 * @param from first day
 * @param to last day
 */
public record TrailFilter(
        String subject, String name, String login, Operation operation, Result result, LocalDate from, LocalDate to) {}
