package vn.ketnap.imports;

import static vn.ketnap.imports.ImportColumn.SHARED_CELL;
import static vn.ketnap.imports.ImportColumn.SHARED_NUMBER;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.ketnap.organization.CasesOfUnits;
import vn.ketnap.organization.UnitView;
import vn.ketnap.vocabulary.UnitType;

/** Reads which cases go to another cell when a unit is split; all others stay with their cell or go to its successor. */
final class SharedCaseSheet {

    private final Map<String, String> cells = new HashMap<>();

    SharedCaseSheet(List<ImportRow> sheet, UnitSheet units, CasesOfUnits cases, LocalDate today) {
        Map<String, String> running = sheet.isEmpty()
                ? Map.of()
                : cases.cellsOf(sheet.stream()
                        .map(row -> row.text(SHARED_NUMBER))
                        .filter(Objects::nonNull)
                        .toList());
        sheet.forEach(row -> read(row, units, running, today));
    }

    /** Cells by the number of the case, without rows in error. */
    Map<String, String> cells() {
        return cells;
    }

    private void read(ImportRow row, UnitSheet units, Map<String, String> running, LocalDate today) {
        String number = row.text(SHARED_NUMBER);
        String cell = row.text(SHARED_CELL);
        if (number != null && !running.containsKey(number)) {
            row.reject(SHARED_NUMBER, "Không có hồ sơ đang xem xét nào mang số này.");
        }
        UnitView unit = cell == null ? null : units.unit(cell);
        if (cell != null && !units.knows(cell)) {
            row.reject(SHARED_CELL, "Không có đơn vị nào mang mã này.");
        } else if (unit != null && unit.type() != UnitType.CELL) {
            row.reject(SHARED_CELL, "Hồ sơ chỉ giao cho chi bộ.");
        } else if (unit != null && !unit.validOn(today)) {
            row.reject(SHARED_CELL, "Chi bộ này không hoạt động hôm nay: chia hồ sơ từ ngày chi bộ bắt đầu hoạt động.");
        }
        if (!row.rejected() && cells.putIfAbsent(number, cell) != null) {
            row.reject(SHARED_NUMBER, "Hồ sơ này đã có ở dòng trên.");
        }
    }
}
