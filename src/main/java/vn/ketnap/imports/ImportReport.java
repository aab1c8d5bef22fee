package vn.ketnap.imports;

import java.util.List;
import java.util.Map;
import vn.ketnap.organization.CaseMoves;
import vn.ketnap.sheet.RowError;

/**
 * What an import would do, or did.
 *
 * @param rowsRead number of data rows by Vietnamese sheet name, only sheets that were found
 * @param errors in the order of sheets and rows; nothing is imported unless empty
 * @param cases what becomes of running cases; of a file without units or with errors nothing is said
 */
public record ImportReport(
        Map<String, Integer> rowsRead, int added, int changed, int unchanged, List<RowError> errors, CaseMoves cases) {

    public boolean clean() {
        return errors.isEmpty();
    }
}
