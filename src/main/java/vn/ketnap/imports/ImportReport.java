package vn.ketnap.imports;

import java.util.List;
import java.util.Map;
import vn.ketnap.organization.CaseMoves;
import vn.ketnap.sheet.Note;
import vn.ketnap.sheet.RowError;

/**
 * What an import would do, or did.
 *
 * @param rowsRead number of data rows by Vietnamese sheet name, only sheets that were found
 * @param errors in the order of sheets and rows; nothing is imported unless empty
 * @param notes what was left out, converted or is hidden, in the same order
 * @param cases what becomes of running cases; of a file without units or with errors nothing is said
 */
public record ImportReport(
        Map<String, Integer> rowsRead,
        int added,
        int changed,
        int unchanged,
        List<RowError> errors,
        List<Note> notes,
        CaseMoves cases) {

    /** Of files that nobody has looked at. */
    static ImportReport refused(String reason) {
        RowError error = new RowError("", 0, "", "", reason);
        return new ImportReport(Map.of(), 0, 0, 0, List.of(error), List.of(), CaseMoves.none());
    }

    public boolean clean() {
        return errors.isEmpty();
    }
}
