package vn.ketnap.report;

import java.time.LocalDate;
import vn.ketnap.procedure.casefile.CaseFilter;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.Stage;

/**
 * Which deadlines a list shows and in which order; everything but {@code due} may be null for "any".
 *
 * @param metBy only what this event meets
 * @param role with {@code roleUnit}: only what this post answers for
 * @param text what {@link vn.ketnap.procedure.casefile.PersonQuery} takes
 * @param from first due date, or first day on which closed deadlines were met
 * @param sort null for the due date
 */
public record DeadlineFilter(
        Due due,
        Stage stage,
        DateKind metBy,
        Role role,
        String roleUnit,
        String text,
        LocalDate from,
        LocalDate to,
        Sort sort,
        boolean descending) {

    /** All deadlines of a sort, the most urgent first. */
    public static DeadlineFilter of(Due due) {
        return new DeadlineFilter(due, null, null, null, null, null, null, null, null, false);
    }

    /** Columns a list can be sorted by; the order of names is the office's. */
    public enum Sort {
        DUE("d.due_date"),
        NUMBER("d.case_id"),
        APPLICANT(""),
        CELL("d.cell_code"),
        STAGE(CaseFilter.orderOfStages()),
        LIMIT("d.limit_id"),
        START("d.start_date");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column(String nameColumn) {
            return this == APPLICANT ? "a." + nameColumn : column;
        }
    }
}
