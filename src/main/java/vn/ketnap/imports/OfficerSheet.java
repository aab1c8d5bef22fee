package vn.ketnap.imports;

import static vn.ketnap.imports.ImportColumn.OFFICER_EMAIL;
import static vn.ketnap.imports.ImportColumn.OFFICER_FROM;
import static vn.ketnap.imports.ImportColumn.OFFICER_LOGIN;
import static vn.ketnap.imports.ImportColumn.OFFICER_NAME;
import static vn.ketnap.imports.ImportColumn.OFFICER_POST;
import static vn.ketnap.imports.ImportColumn.OFFICER_ROLE;
import static vn.ketnap.imports.ImportColumn.OFFICER_TO;
import static vn.ketnap.imports.ImportColumn.OFFICER_UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ketnap.organization.OfficerRow;
import vn.ketnap.organization.Person;
import vn.ketnap.organization.RegisterSnapshot;
import vn.ketnap.organization.UnitView;
import vn.ketnap.vocabulary.Role;

/** Reads the sheet of officers: one row per person, role and unit. */
final class OfficerSheet {

    /** Lower case only, so that nobody has to remember how a login is written. */
    static final String LOGIN = "[a-z0-9][a-z0-9._@-]*";

    static final String LOGIN_REASON =
            "Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới và @.";
    private static final String EMAIL = "[^\\s@<>\"(),;:]+@[^\\s@<>\"(),;:]+\\.[^\\s@<>\"(),;:.]+";

    private final RegisterSnapshot register;
    private final UnitSheet units;
    private final Set<String> logins = new HashSet<>();
    private final Map<String, Person> persons = new HashMap<>();
    private final Map<OfficerRow.Key, Integer> firstRows = new HashMap<>();
    private final List<OfficerRow> read = new ArrayList<>();

    OfficerSheet(RegisterSnapshot register, List<ImportRow> sheet, UnitSheet units) {
        this.register = register;
        this.units = units;
        register.officers().keySet().forEach(key -> logins.add(key.userId()));
        sheet.forEach(this::read);
    }

    /** The roles of the sheet, without rows in error. */
    List<OfficerRow> officers() {
        return read;
    }

    /** Whether the login is in the register or in the sheet. */
    boolean knows(String login) {
        return logins.contains(login);
    }

    private void read(ImportRow row) {
        LocalDate from = row.date(OFFICER_FROM);
        LocalDate to = row.date(OFFICER_TO);
        row.checkPeriod(OFFICER_TO, from, to);
        String login = row.matching(OFFICER_LOGIN, LOGIN, LOGIN_REASON);
        Role role = row.choice(OFFICER_ROLE, Role.values());
        String unit = row.text(OFFICER_UNIT);
        OfficerRow officer = new OfficerRow(
                login,
                row.text(OFFICER_NAME),
                row.matching(OFFICER_EMAIL, EMAIL, "Địa chỉ thư điện tử không hợp lệ."),
                role,
                unit,
                from,
                to,
                post(row, new OfficerRow.Key(login, role, unit)));
        if (officer.userId() != null) {
            logins.add(officer.userId());
        }
        checkUnit(officer, row);
        if (row.rejected()) {
            return;
        }
        Integer first = firstRows.putIfAbsent(officer.key(), row.number());
        if (first != null) {
            row.reject(OFFICER_ROLE, "Người này đã có vai trò này tại đơn vị này ở dòng " + first + ".");
        }
        Person person = persons.computeIfAbsent(login, known -> officer.person());
        if (!person.fullName().equals(officer.fullName())) {
            row.reject(OFFICER_NAME, "Cùng tên đăng nhập nhưng dòng khác ghi “" + person.fullName() + "”.");
        }
        if (!person.email().equals(officer.email())) {
            row.reject(OFFICER_EMAIL, "Cùng tên đăng nhập nhưng dòng khác ghi “" + person.email() + "”.");
        }
        if (!row.rejected()) {
            read.add(officer);
        }
    }

    /** An older file without that column does not undo what was said of the post. */
    private String post(ImportRow row, OfficerRow.Key key) {
        String given = row.text(OFFICER_POST);
        OfficerRow before = register.officers().get(key);
        return given == null && before != null ? before.post() : given;
    }

    private void checkUnit(OfficerRow officer, ImportRow row) {
        if (officer.unitCode() == null) {
            return;
        }
        UnitView unit = units.unit(officer.unitCode());
        if (!units.knows(officer.unitCode())) {
            row.reject(OFFICER_UNIT, "Không có đơn vị nào mang mã này.");
        } else if (unit != null && officer.role() != null && !officer.role().existsAt(unit.type())) {
            row.reject(OFFICER_ROLE, unit.type().label() + " không có vai trò này.");
        }
    }
}
