package vn.ketnap.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** What belongs to somebody else: ids and codes that exist, but not for the units of a case. */
final class Strangers {

    /** Texts that are codes of units or numbers of cases. */
    private static final List<String> UNITS = List.of("cellCode", "decidedBy", "centerCode");

    private static final List<String> CASES = List.of("chosenCase", "enrolled");

    /** Ids that only an answer calls for, each with the field and the value that calls for it; the others are always asked. */
    private static final Map<String, Map.Entry<String, String>> CALLED_FOR =
            Map.of("reportIncident.decidedBy", Map.entry("kind", "LEFT"));

    private final JdbcTemplate jdbc;
    private final String cell;

    Strangers(JdbcTemplate jdbc, String cell) {
        this.jdbc = jdbc;
        this.cell = cell;
    }

    /** Whether a field names somebody or something by an id or a code. */
    static boolean isName(FormField field) {
        return field.type() == Long.class || UNITS.contains(field.name()) || CASES.contains(field.name());
    }

    /** Whether the form with those values has to refuse an unknown one. Members and requests may be left out. */
    static boolean isAsked(FormField field, Map<String, Object> usual) {
        if (field.type() == Long.class && !List.of("trainingClass", "enrolment").contains(field.name())) {
            return false;
        }
        Map.Entry<String, String> called = CALLED_FOR.get(field.toString());
        return called == null || called.getValue().equals(usual.get(called.getKey()));
    }

    /** One that nobody has. */
    Object unknown(FormField field) {
        Object unknown = 999_999_999L;
        if (UNITS.contains(field.name())) {
            unknown = "KHONGCO";
        } else if (CASES.contains(field.name())) {
            unknown = "HS-1999-9999999";
        }
        return field.several() ? List.of(unknown) : unknown;
    }

    /** Those of others: members of other organisations, other units, their cases, classes, places and requests. */
    List<?> of(FormField field) {
        String sql =
                switch (field.name()) {
                    case "cellCode", "decidedBy", "centerCode" ->
                        "select code from unit where code in ('CS02', 'CB0021') and code <> ?";
                    case "chosenCase", "enrolled" -> "select max(number) from admission_case where cell_code <> ?";
                    case "trainingClass" -> "select max(id) from training_class where center_code not in ('DU00', ?)";
                    case "enrolment" ->
                        "select max(e.id) from enrolment e join admission_case c on c.id = e.case_id"
                                + " where c.cell_code <> ?";
                    case "follows" ->
                        "select max(v.id) from verification_request v join admission_case c on c.id = v.case_id"
                                + " where c.cell_code <> ?";
                    default ->
                        """
                            select min(m.id) from party_member m join unit u on u.code = m.cell_code
                            where u.parent_code <> (select parent_code from unit where code = ?)
                            group by m.cell_code""";
                };
        List<?> found = jdbc.queryForList(sql, Object.class, cell).stream()
                .filter(Objects::nonNull)
                .toList();
        return field.several() ? found.stream().map(List::of).toList() : found;
    }
}
