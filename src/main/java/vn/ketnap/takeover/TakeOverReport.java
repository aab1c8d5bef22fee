package vn.ketnap.takeover;

import java.util.List;
import java.util.Map;
import vn.ketnap.sheet.Note;
import vn.ketnap.sheet.RowError;

/**
 * What taking over a file would do.
 *
 * @param read rows of the sheet
 * @param ready rows that would become cases
 * @param stages how many of them by Vietnamese name of the stage in which they would stand
 * @param errors what contradicts itself or the rules, by row and column
 * @param notes what is worth a look and stands in nobody's way
 * @param missing what would be to complete, by row
 */
public record TakeOverReport(
        int read,
        int ready,
        Map<String, Integer> stages,
        List<RowError> errors,
        List<Note> notes,
        List<Missing> missing) {

    /** What the papers of one row do not tell. */
    public record Missing(int row, String person, List<String> what) {}
}
