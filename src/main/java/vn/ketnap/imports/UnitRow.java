package vn.ketnap.imports;

import static vn.ketnap.imports.ImportColumn.UNIT_AUTHORIZED;
import static vn.ketnap.imports.ImportColumn.UNIT_AUTHORIZED_FROM;
import static vn.ketnap.imports.ImportColumn.UNIT_AUTHORIZED_TO;
import static vn.ketnap.imports.ImportColumn.UNIT_COMMITTEE;
import static vn.ketnap.imports.ImportColumn.UNIT_COMMITTEE_VACANT;
import static vn.ketnap.imports.ImportColumn.UNIT_DELEGATED;
import static vn.ketnap.imports.ImportColumn.UNIT_STANDING;
import static vn.ketnap.imports.ImportColumn.UNIT_STANDING_VACANT;

import vn.ketnap.organization.Seats;
import vn.ketnap.organization.UnitView;
import vn.ketnap.vocabulary.UnitType;

/** What a row of the sheet of units may say by itself: powers by the level of the unit, seats that fit each other. */
final class UnitRow {

    private UnitRow() {}

    /** Refuses the cells that cannot be. */
    static void check(UnitView unit, ImportRow row) {
        checkPowers(unit, row);
        checkSeats(unit, row);
    }

    /** Fewer vacant seats than seats, and a standing committee within its committee. */
    private static void checkSeats(UnitView unit, ImportRow row) {
        Seats seats = unit.seats();
        if (unit.type() == UnitType.CELL && !seats.equals(Seats.UNKNOWN)) {
            row.reject(UNIT_COMMITTEE, "Chi bộ biểu quyết toàn thể đảng viên, không ghi số ủy viên.");
        }
        checkVacant(seats.committee(), seats.committeeVacant(), UNIT_COMMITTEE_VACANT, row);
        checkVacant(seats.standing(), seats.standingVacant(), UNIT_STANDING_VACANT, row);
        if (seats.committee() != null && seats.standing() != null && seats.standing() > seats.committee()) {
            row.reject(UNIT_STANDING, "Ban thường vụ nhiều người hơn ban chấp hành.");
        }
    }

    private static void checkVacant(Integer seats, Integer vacant, ImportColumn column, ImportRow row) {
        if (vacant != null && (seats == null || vacant >= seats)) {
            row.reject(column, "Số khuyết phải ít hơn số ủy viên.");
        }
    }

    private static void checkPowers(UnitView unit, ImportRow row) {
        boolean grassroots = unit.type() == null || unit.type() == UnitType.GRASSROOTS;
        if (unit.authorized() && !grassroots) {
            row.reject(UNIT_AUTHORIZED, "Chỉ đảng bộ cơ sở mới được ủy quyền kết nạp.");
        }
        if (unit.delegated() && !grassroots) {
            row.reject(UNIT_DELEGATED, "Chỉ đảng bộ cơ sở mới được giao quyền cấp trên cơ sở.");
        }
        if (unit.authorizedFrom() != null && !unit.authorized()) {
            row.reject(UNIT_AUTHORIZED_FROM, "Có ngày ủy quyền nhưng chưa đánh dấu được ủy quyền.");
        }
        if (unit.authorizedTo() != null && !unit.authorized()) {
            row.reject(
                    UNIT_AUTHORIZED_TO,
                    "Có ngày thôi ủy quyền nhưng chưa đánh dấu được ủy quyền: giữ dấu để biết đã được ủy quyền đến ngày nào.");
        }
    }
}
