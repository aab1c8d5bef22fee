package vn.ketnap.security.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.Person;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.procedure.casefile.PersonQuery;
import vn.ketnap.procedure.step.StepNames;
import vn.ketnap.security.CaseScope;

/**
 * Reads the trail. The administrator sees every line but no person's name; a manager sees, with names, the lines of the
 * cases of the own units. Nobody else sees any.
 */
@Component
@Transactional(readOnly = true)
public class TrailSearch {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(BusinessClock.ZONE);

    private final NamedParameterJdbcTemplate jdbc;
    private final CaseScope scope;
    private final UnitTree units;
    private final Officers officers;
    private final StepNames steps;

    TrailSearch(NamedParameterJdbcTemplate jdbc, CaseScope scope, UnitTree units, Officers officers, StepNames steps) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.units = units;
        this.officers = officers;
        this.steps = steps;
    }

    /** Whether a login that is no administrator reads the trail of some cases. */
    public boolean opensTo(String login) {
        return !scope.managed(login).isEmpty();
    }

    /** All lines as an administrator sees them. */
    public TrailView all(TrailFilter filter, int from, int most) {
        return find(new Conditions().filter(filter), false, from, most);
    }

    /** The lines of the cases that the login manages. */
    public TrailView ofManager(String login, TrailFilter filter, int from, int most) {
        Set<String> cells = new TreeSet<>();
        scope.managed(login).forEach(unit -> cells.addAll(units.cellsBelow(unit)));
        if (cells.isEmpty()) {
            return new TrailView(true, 0, List.of());
        }
        return find(new Conditions().filter(filter).person(filter.name()).cells(cells), true, from, most);
    }

    private TrailView find(Conditions conditions, boolean names, int from, int most) {
        String rows = " from trail_entry e left join trail_repeat r on r.entry_id = e.id"
                + (names
                        ? " join admission_case c on c.number = e.subject join applicant a on a.id = c.applicant_id"
                        : "")
                + conditions.text();
        Long total = jdbc.queryForObject("select count(*)" + rows, conditions.values(), Long.class);
        Map<String, String> known = new HashMap<>();
        List<TrailView.Row> page = jdbc.query(
                "select e.*, " + (names ? "a.full_name" : "null") + " as person, r.times" + rows
                        + " order by e.id desc offset " + from + " rows fetch first " + most + " rows only",
                conditions.values(),
                (row, number) -> view(row, known));
        return new TrailView(names, total == null ? 0 : total, page);
    }

    private TrailView.Row view(ResultSet row, Map<String, String> known) throws SQLException {
        Result result = Result.valueOf(row.getString("result"));
        String login = row.getString("login");
        String purpose = row.getString("purpose");
        return new TrailView.Row(
                row.getLong("id"),
                TIME.format(row.getObject("noted_at", OffsetDateTime.class)),
                login,
                known.computeIfAbsent(login, this::officerName),
                row.getString("subject"),
                row.getString("person"),
                Operation.valueOf(row.getString("operation")).label(),
                FieldGroup.valueOf(row.getString("field_group")).label(),
                purpose == null ? null : named(purpose),
                Math.max(1, row.getInt("times")),
                result.label(),
                result == Result.DENIED,
                row.getString("address"));
    }

    /** A step by its name, and in whose place it was done. */
    private String named(String purpose) {
        int place = purpose.indexOf(TrailEntry.IN_PLACE_OF);
        return place < 0
                ? steps.of(purpose)
                : steps.of(purpose.substring(0, place)) + ", làm thay "
                        + purpose.substring(place + TrailEntry.IN_PLACE_OF.length());
    }

    private String officerName(String login) {
        return officers.person(login).map(Person::fullName).orElse(null);
    }

    /** What the lines must fulfil; every value is a parameter. */
    private static final class Conditions {

        private final StringBuilder text = new StringBuilder(" where 1 = 1");
        private final MapSqlParameterSource values = new MapSqlParameterSource();

        Conditions filter(TrailFilter filter) {
            and("e.subject = :subject", "subject", stripped(filter.subject()));
            and("e.login = :login", "login", stripped(filter.login()));
            and(
                    "e.operation = :operation",
                    "operation",
                    filter.operation() == null ? null : filter.operation().name());
            and(
                    "e.result = :result",
                    "result",
                    filter.result() == null ? null : filter.result().name());
            and("e.noted_at >= :start", "start", startOf(filter.from()));
            and(
                    "e.noted_at < :end",
                    "end",
                    filter.to() == null ? null : startOf(filter.to().plusDays(1)));
            return this;
        }

        Conditions person(String name) {
            PersonQuery person = PersonQuery.of(name);
            text.append(" and ").append(person.condition());
            values.addValues(person.parameters());
            return this;
        }

        Conditions cells(Set<String> cells) {
            and("c.cell_code in (:cells)", "cells", cells);
            return this;
        }

        String text() {
            return text.toString();
        }

        MapSqlParameterSource values() {
            return values;
        }

        private void and(String condition, String parameter, Object value) {
            if (value != null) {
                text.append(" and ").append(condition);
                values.addValue(parameter, value);
            }
        }

        private static String stripped(String value) {
            String text = TextNormalizer.line(value);
            return text.isEmpty() ? null : text;
        }

        private static OffsetDateTime startOf(LocalDate day) {
            return day == null ? null : day.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
        }
    }
}
