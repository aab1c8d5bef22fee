package vn.ketnap.imports;

import static vn.ketnap.imports.ImportColumn.MEMBER_BIRTH;
import static vn.ketnap.imports.ImportColumn.MEMBER_CELL;
import static vn.ketnap.imports.ImportColumn.MEMBER_CODE;
import static vn.ketnap.imports.ImportColumn.MEMBER_LOGIN;
import static vn.ketnap.imports.ImportColumn.MEMBER_NAME;
import static vn.ketnap.imports.ImportColumn.MEMBER_OFFICIAL_DATE;
import static vn.ketnap.imports.ImportColumn.MEMBER_PARTY_DATE;
import static vn.ketnap.imports.ImportColumn.MEMBER_SINCE;
import static vn.ketnap.imports.ImportColumn.MEMBER_STATUS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.ketnap.organization.MemberRow;
import vn.ketnap.organization.MemberStatus;
import vn.ketnap.organization.RegisterSnapshot;
import vn.ketnap.organization.UnitView;
import vn.ketnap.vocabulary.UnitType;

/** Reads the sheet of members. */
final class MemberSheet {

    private final ResemblingMembers resembling;
    private final MembersOfCases cases;
    private final UnitSheet units;
    private final OfficerSheet officers;
    private final LocalDate today;
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final Map<String, String> codeByLogin = new HashMap<>();
    private final List<MemberRow> read = new ArrayList<>();

    MemberSheet(
            RegisterSnapshot register, List<ImportRow> sheet, UnitSheet units, OfficerSheet officers, LocalDate today) {
        this.resembling = new ResemblingMembers(register.members());
        this.cases = new MembersOfCases(register.admitted());
        this.units = units;
        this.officers = officers;
        this.today = today;
        // A login may pass from one member to another within one file, so rows that are read again do not count here.
        Map<String, MemberRow> untouched = new HashMap<>(register.members());
        sheet.forEach(row -> untouched.remove(row.raw(MEMBER_CODE)));
        untouched.values().stream()
                .filter(member -> member.userId() != null)
                .forEach(member -> codeByLogin.put(member.userId(), member.code()));
        sheet.forEach(this::read);
    }

    /** The members of the sheet, without rows in error. */
    List<MemberRow> members() {
        return read;
    }

    /** What the register has of members whom only a case had brought, by the codes that the sheet gives them. */
    Map<String, RegisterSnapshot.Admitted> named() {
        return cases.named();
    }

    private void read(ImportRow row) {
        LocalDate birth = row.pastDate(MEMBER_BIRTH, today);
        LocalDate party = row.pastDate(MEMBER_PARTY_DATE, today);
        LocalDate official = row.pastDate(MEMBER_OFFICIAL_DATE, today);
        LocalDate since = row.pastDate(MEMBER_SINCE, today);
        MemberStatus status = row.choice(MEMBER_STATUS, MemberStatus.values());
        MemberRow member = new MemberRow(
                row.text(MEMBER_CODE),
                row.text(MEMBER_NAME),
                birth,
                row.text(MEMBER_CELL),
                party,
                official,
                since,
                Objects.requireNonNullElse(status, MemberStatus.ACTIVE),
                row.matching(MEMBER_LOGIN, OfficerSheet.LOGIN, OfficerSheet.LOGIN_REASON));
        if (birth != null && party != null && !birth.isBefore(party)) {
            row.reject(MEMBER_PARTY_DATE, "Ngày vào Đảng không sau ngày sinh.");
        }
        if (party != null && official != null && official.isBefore(party)) {
            row.reject(MEMBER_OFFICIAL_DATE, "Ngày chính thức trước ngày vào Đảng.");
        }
        resembling.check(member, row);
        checkCell(member, row);
        checkLogin(member, row);
        Integer first = member.code() == null ? null : firstRows.putIfAbsent(member.code(), row.number());
        if (first != null) {
            row.reject(MEMBER_CODE, "Mã đảng viên đã có ở dòng " + first + ".");
        }
        if (!row.rejected()) {
            cases.settle(member, row).ifPresent(read::add);
        }
    }

    private void checkCell(MemberRow member, ImportRow row) {
        if (member.cellCode() == null) {
            return;
        }
        UnitView cell = units.unit(member.cellCode());
        if (!units.knows(member.cellCode())) {
            row.reject(MEMBER_CELL, "Không có đơn vị nào mang mã này.");
        } else if (cell != null && cell.type() != UnitType.CELL) {
            row.reject(MEMBER_CELL, "Đơn vị này không phải là chi bộ.");
        }
    }

    private void checkLogin(MemberRow member, ImportRow row) {
        if (member.userId() == null || member.code() == null) {
            return;
        }
        if (!officers.knows(member.userId())) {
            row.reject(MEMBER_LOGIN, "Tên đăng nhập này chưa có ở trang Cán bộ.");
        }
        String other = codeByLogin.putIfAbsent(member.userId(), member.code());
        if (other != null && !other.equals(member.code())) {
            row.reject(MEMBER_LOGIN, "Tên đăng nhập này là của đảng viên " + other + ".");
        }
    }
}
