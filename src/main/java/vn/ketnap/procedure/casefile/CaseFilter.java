package vn.ketnap.procedure.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/**
 * Which cases a list shows and in which order; everything but the kind may be null for any.
 *
 * @param text what {@link PersonQuery} takes
 * @param year of the nomination
 * @param reached only those that came to an event in these days
 * @param sort null for the newest first
 */
public record CaseFilter(
        Kind kind, String text, Stage stage, Integer year, Reached reached, Sort sort, boolean descending) {

    /** An event of a case and the days, both counted, in which it lies. */
    public record Reached(DateKind event, LocalDate from, LocalDate to) {}

    /** Whether the cases still run. */
    public enum Kind {
        ALL("1 = 1"),
        RUNNING("c.status = 'RUNNING'"),
        FINISHED("c.status <> 'RUNNING'");

        private final String condition;

        Kind(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /** Columns a list can be sorted by; the order of names is the office's. */
    public enum Sort {
        NUMBER("c.id"),
        APPLICANT(""),
        BIRTH("a.birth_date"),
        CELL("c.cell_code"),
        STAGE(orderOfStages()),
        STATUS("c.status"),
        NOMINATED("n.business_date"),
        CLOSED("c.closed_on");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column(String nameColumn) {
            return this == APPLICANT ? "a." + nameColumn : column;
        }
    }

    /** All cases with what was typed, the newest first. */
    public static CaseFilter of(Kind kind, String text) {
        return new CaseFilter(kind, text, null, null, null, null, false);
    }

    /** Orders rows of {@code admission_case c} by how far they have come. */
    public static String orderOfStages() {
        return Arrays.stream(Stage.values())
                .map(stage -> "when '%s' then %d".formatted(stage.name(), stage.ordinal()))
                .collect(Collectors.joining(" ", "case c.stage ", " end"));
    }
}
