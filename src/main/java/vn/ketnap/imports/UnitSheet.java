package vn.ketnap.imports;

import static vn.ketnap.imports.ImportColumn.UNIT_AUTHORIZED;
import static vn.ketnap.imports.ImportColumn.UNIT_AUTHORIZED_FROM;
import static vn.ketnap.imports.ImportColumn.UNIT_AUTHORIZED_TO;
import static vn.ketnap.imports.ImportColumn.UNIT_CODE;
import static vn.ketnap.imports.ImportColumn.UNIT_COMMITTEE;
import static vn.ketnap.imports.ImportColumn.UNIT_COMMITTEE_VACANT;
import static vn.ketnap.imports.ImportColumn.UNIT_DELEGATED;
import static vn.ketnap.imports.ImportColumn.UNIT_FROM;
import static vn.ketnap.imports.ImportColumn.UNIT_NAME;
import static vn.ketnap.imports.ImportColumn.UNIT_NATURE;
import static vn.ketnap.imports.ImportColumn.UNIT_PARENT;
import static vn.ketnap.imports.ImportColumn.UNIT_PERMANENT;
import static vn.ketnap.imports.ImportColumn.UNIT_PLACE;
import static vn.ketnap.imports.ImportColumn.UNIT_SEATS_SINCE;
import static vn.ketnap.imports.ImportColumn.UNIT_STANDING;
import static vn.ketnap.imports.ImportColumn.UNIT_STANDING_VACANT;
import static vn.ketnap.imports.ImportColumn.UNIT_SUCCESSOR;
import static vn.ketnap.imports.ImportColumn.UNIT_TO;
import static vn.ketnap.imports.ImportColumn.UNIT_TRADE_UNION;
import static vn.ketnap.imports.ImportColumn.UNIT_TYPE;
import static vn.ketnap.imports.ImportColumn.UNIT_UNDER_PROVINCE;
import static vn.ketnap.imports.ImportColumn.UNIT_YOUTH_UNION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.ketnap.organization.CaseMoves;
import vn.ketnap.organization.RegisterSnapshot;
import vn.ketnap.organization.Seats;
import vn.ketnap.organization.UnitNature;
import vn.ketnap.organization.UnitView;
import vn.ketnap.vocabulary.UnitType;

/** Reads the sheet of units and checks it together with the units that are already there. */
final class UnitSheet {

    /** The code is part of a group id, so it keeps to what the engine accepts there. */
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private final RegisterSnapshot register;
    private final LocalDate today;
    private final Map<String, UnitView> merged;
    private final Map<UnitView, ImportRow> rows = new LinkedHashMap<>();
    private final Map<String, Integer> firstRows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<UnitView> read = new ArrayList<>();

    UnitSheet(RegisterSnapshot register, List<ImportRow> sheet, LocalDate today) {
        this.register = register;
        this.today = today;
        this.merged = new HashMap<>(register.units());
        register.units().keySet().forEach(code -> firstRows.put(code, 0));
        sheet.forEach(this::read);
        Set<String> inUse = register.unitsInUse();
        rows.forEach((unit, row) -> check(unit, row, inUse));
    }

    /** Codes of the units of the sheet, without rows that could not be read. */
    List<String> codes() {
        return read.stream().map(UnitView::code).toList();
    }

    /** All units as they will be after the import, by code; only for a sheet without errors. */
    Map<String, UnitView> merged() {
        return merged;
    }

    /** Refuses the end of a unit whose cases nobody would take over; true when the sheet says that it ends. */
    boolean refuseEnd(CaseMoves.Stranded left) {
        Optional<ImportRow> row = read.stream()
                .filter(unit -> unit.code().equals(left.unitCode()))
                .map(rows::get)
                .findFirst();
        row.ifPresent(ending -> ending.reject(UNIT_SUCCESSOR, left.refusal()));
        return row.isPresent();
    }

    /** Whether the code names a unit of the register or of the sheet, be its row right or wrong. */
    boolean knows(String code) {
        return merged.containsKey(code);
    }

    /** The unit as it will be after the import; null when unknown or when its row could not be read. */
    UnitView unit(String code) {
        return merged.get(code);
    }

    private void read(ImportRow row) {
        String code = row.matching(UNIT_CODE, CODE, "Mã chỉ gồm chữ không dấu, chữ số, dấu chấm và gạch ngang.");
        LocalDate from = row.date(UNIT_FROM);
        LocalDate to = row.date(UNIT_TO);
        row.checkPeriod(UNIT_TO, from, to);
        LocalDate authorizedFrom = row.date(UNIT_AUTHORIZED_FROM);
        LocalDate authorizedTo = row.date(UNIT_AUTHORIZED_TO);
        row.checkPeriod(UNIT_AUTHORIZED_TO, authorizedFrom, authorizedTo);
        UnitNature nature = row.choice(UNIT_NATURE, UnitNature.values());
        UnitView unit = new UnitView(
                code,
                row.text(UNIT_NAME),
                row.choice(UNIT_TYPE, UnitType.values()),
                row.text(UNIT_PARENT),
                Objects.requireNonNullElse(nature, UnitNature.ORDINARY),
                from,
                to,
                row.flag(UNIT_AUTHORIZED),
                authorizedFrom,
                authorizedTo,
                row.flag(UNIT_DELEGATED),
                row.flag(UNIT_UNDER_PROVINCE),
                row.flag(UNIT_YOUTH_UNION),
                row.flag(UNIT_TRADE_UNION),
                successor(row, code, to),
                null,
                null,
                place(row, code),
                new Seats(
                        row.count(UNIT_COMMITTEE),
                        row.count(UNIT_COMMITTEE_VACANT),
                        row.count(UNIT_STANDING),
                        row.count(UNIT_STANDING_VACANT),
                        row.count(UNIT_PERMANENT),
                        row.date(UNIT_SEATS_SINCE)));
        if (code == null || isRepeated(row, code)) {
            return;
        }
        if (row.cell(UNIT_CODE).isDecimal() && !register.units().containsKey(code)) {
            row.reject(UNIT_CODE, ImportRow.CODE_IS_A_NUMBER);
        }
        // what is wrong with one cell hides nothing about the others
        boolean placed = unit.type() != null && unit.validFrom() != null;
        merged.put(code, placed ? dated(unit) : null);
        rows.put(unit, row);
        if (!row.rejected()) {
            read.add(unit);
        }
    }

    /** An older file without that column does not undo what was said of a unit that has ended. */
    private String successor(ImportRow row, String code, LocalDate to) {
        String given = row.text(UNIT_SUCCESSOR);
        UnitView before = code == null ? null : register.units().get(code);
        return given == null && before != null && to != null ? before.successorCode() : given;
    }

    /** Nor does it undo where the unit's papers are dated at. */
    private String place(ImportRow row, String code) {
        String given = row.text(UNIT_PLACE);
        UnitView before = code == null ? null : register.units().get(code);
        return given == null && before != null ? before.paperPlace() : given;
    }

    /** A unit at work that the row puts under another one from a later day on stays where it is until then. */
    private UnitView dated(UnitView unit) {
        UnitView before = register.units().get(unit.code());
        boolean atWork = before != null && !before.validFrom().isAfter(today);
        boolean movesLater = atWork
                && unit.validFrom().isAfter(today)
                && unit.parentCode() != null
                && !unit.parentCode().equals(before.parentCode());
        return movesLater
                ? unit.under(before.parentCode()).since(before.validFrom()).movesTo(unit.parentCode(), unit.validFrom())
                : unit;
    }

    private boolean isRepeated(ImportRow row, String code) {
        Integer first = firstRows.get(code);
        boolean same = register.units().containsKey(code);
        if (first != null && first > 0) {
            row.reject(UNIT_CODE, "Mã đơn vị đã có ở dòng " + first + ".");
            return true;
        }
        if (first != null && !same) {
            row.reject(UNIT_CODE, "Mã đơn vị chỉ khác chữ hoa, chữ thường với một mã đã có.");
            return true;
        }
        firstRows.put(code, row.number());
        return false;
    }

    private void check(UnitView unit, ImportRow row, Set<String> inUse) {
        UnitRow.check(unit, row);
        checkSuccessor(unit, row);
        UnitView before = register.units().get(unit.code());
        if (before != null && unit.type() != null && before.type() != unit.type() && inUse.contains(unit.code())) {
            row.reject(
                    UNIT_TYPE,
                    "Đơn vị đã có đơn vị hoặc người trực thuộc nên không đổi cấp được, cần khai một đơn vị mới.");
        }
        if (unit.parentCode() == null) {
            if (unit.type() != null && !unit.type().mayBeRoot()) {
                row.reject(UNIT_PARENT, unit.type().label() + " phải có cấp trên.");
            }
        } else if (!knows(unit.parentCode())) {
            row.reject(UNIT_PARENT, "Không có đơn vị nào mang mã này.");
        } else {
            checkParent(unit, row);
        }
    }

    private void checkParent(UnitView unit, ImportRow row) {
        Set<String> path = new LinkedHashSet<>();
        UnitView above = unit;
        while (above != null && path.add(above.code())) {
            above = above.parentCode() == null ? null : merged.get(above.parentCode());
        }
        if (above != null && above.code().equals(unit.code())) {
            row.reject(UNIT_PARENT, "Cấp trên tạo thành vòng: " + String.join(" → ", path) + " → " + unit.code() + ".");
            return;
        }
        UnitView parent = merged.get(unit.parentCode());
        if (parent != null
                && unit.type() != null
                && !unit.type().possibleParents().contains(parent.type())) {
            row.reject(
                    UNIT_PARENT,
                    unit.type().label() + " không thể trực thuộc "
                            + parent.type().label().toLowerCase(Locale.ROOT) + ".");
        }
    }

    private void checkSuccessor(UnitView unit, ImportRow row) {
        if (unit.successorCode() == null) {
            return;
        }
        UnitView successor = merged.get(unit.successorCode());
        if (unit.validTo() == null) {
            row.reject(UNIT_SUCCESSOR, "Có đơn vị kế thừa thì phải ghi ngày kết thúc của đơn vị này ở cột Đến ngày.");
        } else if (!knows(unit.successorCode()) || unit.successorCode().equals(unit.code())) {
            row.reject(UNIT_SUCCESSOR, "Không có đơn vị kế thừa nào mang mã này.");
        } else if (successor != null && unit.type() != null && successor.type() != unit.type()) {
            row.reject(
                    UNIT_SUCCESSOR,
                    "Đơn vị kế thừa phải cùng cấp: %s là %s."
                            .formatted(
                                    successor.nameAndCode(),
                                    successor.type().label().toLowerCase(Locale.ROOT)));
        } else if (successor != null
                && !successor.validOn(unit.validTo().plusDays(1))
                && successor.successorCode() == null) {
            row.reject(
                    UNIT_SUCCESSOR, "Đơn vị kế thừa chưa hoạt động hoặc đã kết thúc vào ngày tiếp theo ngày kết thúc.");
        } else if (successor != null && leadsBack(unit)) {
            row.reject(UNIT_SUCCESSOR, "Các đơn vị kế thừa nhau tạo thành vòng.");
        }
    }

    private boolean leadsBack(UnitView unit) {
        Set<String> path = new LinkedHashSet<>();
        UnitView next = unit;
        while (next != null && next.successorCode() != null && path.add(next.code())) {
            next = merged.get(next.successorCode());
        }
        return next != null && path.contains(next.code());
    }
}
