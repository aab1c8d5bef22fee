package vn.ketnap.organization;

import java.util.List;
import java.util.Map;

/**
 * What an import would do, or did.
 *
 * @param rowsRead number of data rows by Vietnamese sheet name, only sheets that were found
 * @param errors in the order of sheets and rows; nothing is imported unless empty
 */
public record ImportReport(
        Map<String, Integer> rowsRead, int added, int changed, int unchanged, List<RowError> errors) {

    public boolean clean() {
        return errors.isEmpty();
    }
}
