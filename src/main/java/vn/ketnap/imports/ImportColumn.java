package vn.ketnap.imports;

import static vn.ketnap.imports.ImportSheet.MEMBERS;
import static vn.ketnap.imports.ImportSheet.OFFICERS;
import static vn.ketnap.imports.ImportSheet.UNITS;

import java.util.List;
import vn.ketnap.sheet.Column;

/** The columns by their headers. Order, case and diacritics of a header do not matter; optional columns may be missing. */
enum ImportColumn implements Column {
    UNIT_CODE(UNITS, true, Kind.CODE, "Mã đơn vị"),
    UNIT_NAME(UNITS, true, Kind.TEXT, "Tên đơn vị"),
    UNIT_TYPE(UNITS, true, Kind.CHOICE, "Cấp"),
    UNIT_PARENT(UNITS, false, Kind.CODE, "Mã cấp trên"),
    UNIT_NATURE(UNITS, false, Kind.CHOICE, "Loại hình"),
    UNIT_FROM(UNITS, true, Kind.DATE, "Từ ngày"),
    UNIT_TO(UNITS, false, Kind.DATE, "Đến ngày"),
    UNIT_SUCCESSOR(UNITS, false, Kind.CODE, "Mã đơn vị kế thừa"),
    UNIT_AUTHORIZED(UNITS, false, Kind.FLAG, "Được ủy quyền kết nạp"),
    UNIT_AUTHORIZED_FROM(UNITS, false, Kind.DATE, "Ủy quyền từ ngày"),
    UNIT_AUTHORIZED_TO(UNITS, false, Kind.DATE, "Ủy quyền đến ngày"),
    UNIT_DELEGATED(UNITS, false, Kind.FLAG, "Được giao quyền cấp trên cơ sở"),
    UNIT_UNDER_PROVINCE(UNITS, false, Kind.FLAG, "Trực thuộc tỉnh ủy", "Trực thuộc thành ủy"),
    UNIT_YOUTH_UNION(UNITS, false, Kind.FLAG, "Có tổ chức Đoàn"),
    UNIT_TRADE_UNION(UNITS, false, Kind.FLAG, "Có công đoàn"),
    UNIT_COMMITTEE(UNITS, false, Kind.COUNT, "Số ủy viên ban chấp hành"),
    UNIT_COMMITTEE_VACANT(UNITS, false, Kind.COUNT, "Khuyết ban chấp hành"),
    UNIT_STANDING(UNITS, false, Kind.COUNT, "Số ủy viên ban thường vụ"),
    UNIT_STANDING_VACANT(UNITS, false, Kind.COUNT, "Khuyết ban thường vụ"),
    UNIT_PERMANENT(UNITS, false, Kind.COUNT, "Số thường trực và trưởng ban"),
    UNIT_SEATS_SINCE(UNITS, false, Kind.DATE, "Số ủy viên từ ngày"),
    UNIT_PLACE(UNITS, false, Kind.TEXT, "Địa danh trên văn bản"),

    OFFICER_LOGIN(OFFICERS, true, Kind.LOGIN, "Tên đăng nhập"),
    OFFICER_NAME(OFFICERS, true, Kind.TEXT, "Họ và tên", "Họ tên"),
    OFFICER_EMAIL(OFFICERS, true, Kind.TEXT, "Thư điện tử", "Email"),
    OFFICER_ROLE(OFFICERS, true, Kind.CHOICE, "Vai trò"),
    OFFICER_UNIT(OFFICERS, true, Kind.CODE, "Mã đơn vị"),
    OFFICER_FROM(OFFICERS, true, Kind.DATE, "Từ ngày"),
    OFFICER_TO(OFFICERS, false, Kind.DATE, "Đến ngày"),
    OFFICER_POST(OFFICERS, false, Kind.TEXT, "Chức vụ"),

    MEMBER_CODE(MEMBERS, true, Kind.CODE, "Mã đảng viên"),
    MEMBER_NAME(MEMBERS, true, Kind.TEXT, "Họ và tên", "Họ tên"),
    MEMBER_BIRTH(MEMBERS, true, Kind.DATE, "Ngày sinh"),
    MEMBER_CELL(MEMBERS, true, Kind.CODE, "Mã chi bộ"),
    MEMBER_PARTY_DATE(MEMBERS, true, Kind.DATE, "Ngày vào Đảng"),
    MEMBER_OFFICIAL_DATE(MEMBERS, false, Kind.DATE, "Ngày chính thức"),
    MEMBER_SINCE(MEMBERS, false, Kind.DATE, "Về đảng bộ cơ sở từ ngày"),
    MEMBER_STATUS(MEMBERS, false, Kind.CHOICE, "Tình trạng"),
    MEMBER_LOGIN(MEMBERS, false, Kind.LOGIN, "Tên đăng nhập");

    /** What a cell holds; the length is what the column of the database takes. */
    enum Kind {
        CODE(32),
        LOGIN(64),
        TEXT(200),
        CHOICE(200),
        DATE(200),
        FLAG(200),
        COUNT(200);

        private final int maxLength;

        Kind(int maxLength) {
            this.maxLength = maxLength;
        }
    }

    private final ImportSheet sheet;
    private final boolean required;
    private final Kind kind;
    private final List<String> headers;

    ImportColumn(ImportSheet sheet, boolean required, Kind kind, String... headers) {
        this.sheet = sheet;
        this.required = required;
        this.kind = kind;
        this.headers = List.of(headers);
    }

    ImportSheet sheet() {
        return sheet;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public List<String> headers() {
        return headers;
    }

    @Override
    public boolean identifies() {
        return kind == Kind.CODE || kind == Kind.LOGIN;
    }

    /** Whether the rows of other sheets name the rows of this one by it. */
    boolean isKey() {
        return this == UNIT_CODE || this == OFFICER_LOGIN;
    }

    boolean isDate() {
        return kind == Kind.DATE;
    }

    boolean isFlag() {
        return kind == Kind.FLAG;
    }

    boolean isName() {
        return kind == Kind.TEXT && this != OFFICER_EMAIL;
    }

    int maxLength() {
        return kind.maxLength;
    }
}
