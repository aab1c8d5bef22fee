package vn.ketnap.imports;

import static vn.ketnap.imports.ImportSheet.CASES;
import static vn.ketnap.imports.ImportSheet.MEMBERS;
import static vn.ketnap.imports.ImportSheet.OFFICERS;
import static vn.ketnap.imports.ImportSheet.SHARED_CASES;
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
    MEMBER_LOGIN(MEMBERS, false, Kind.LOGIN, "Tên đăng nhập"),

    SHARED_NUMBER(SHARED_CASES, true, Kind.CODE, "Số hồ sơ"),
    SHARED_CELL(SHARED_CASES, true, Kind.CODE, "Mã chi bộ nhận"),

    CASE_NAME(CASES, true, Kind.TEXT, "Họ và tên", "Họ tên"),
    CASE_BIRTH(CASES, true, Kind.DATE, "Ngày sinh", "Ngày, tháng, năm sinh"),
    CASE_GENDER(CASES, true, Kind.CHOICE, "Giới tính"),
    CASE_CITIZEN(CASES, true, Kind.CODE, "Số định danh", "Số định danh cá nhân", "Số CCCD", "CCCD", "Số căn cước"),
    CASE_CELL(CASES, true, Kind.CODE, "Mã chi bộ"),
    CASE_EDUCATION(CASES, true, Kind.CHOICE, "Trình độ học vấn", "Học vấn"),
    CASE_ETHNICITY(CASES, false, Kind.TEXT, "Dân tộc"),
    CASE_RELIGION(CASES, false, Kind.TEXT, "Tôn giáo"),
    CASE_HOME(CASES, false, Kind.TEXT, "Quê quán"),
    CASE_RESIDENCE(CASES, false, Kind.TEXT, "Nơi cư trú", "Nơi ở hiện nay"),
    CASE_OCCUPATION(CASES, false, Kind.TEXT, "Nghề nghiệp"),
    CASE_WORK(CASES, false, Kind.TEXT, "Đơn vị công tác", "Nơi công tác"),
    CASE_YOUTH(CASES, false, Kind.FLAG, "Đoàn viên thanh niên", "Đoàn viên"),
    CASE_TRADE(CASES, false, Kind.FLAG, "Đoàn viên công đoàn"),
    CASE_JOINED(CASES, false, Kind.DATE, "Về đơn vị từ ngày"),
    CASE_HELPER(CASES, false, Kind.CODE, "Mã đảng viên giúp đỡ"),
    CASE_NOMINATION(CASES, false, Kind.DATE, "Ngày giới thiệu"),
    CASE_SYMPATHIZER(CASES, false, Kind.DATE, "Ngày nghị quyết cảm tình", "Ngày cảm tình Đảng"),
    CASE_SYMPATHIZER_NUMBER(CASES, false, Kind.CODE, "Số nghị quyết cảm tình"),
    CASE_HELPER_ASSIGNED(CASES, false, Kind.DATE, "Ngày phân công giúp đỡ"),
    CASE_REVIEW(CASES, false, Kind.DATE, "Ngày đảng ủy xem xét cảm tình"),
    CASE_CLASS_PROPOSAL(CASES, false, Kind.DATE, "Ngày đề nghị học lớp nhận thức"),
    CASE_CLASS_APPROVED(CASES, false, Kind.DATE, "Ngày duyệt học lớp nhận thức"),
    CASE_CLASS_FROM(CASES, false, Kind.DATE, "Lớp nhận thức từ ngày"),
    CASE_CLASS_TO(CASES, false, Kind.DATE, "Lớp nhận thức đến ngày"),
    CASE_CERTIFICATE(CASES, false, Kind.DATE, "Ngày chứng nhận nhận thức", "Ngày cấp chứng nhận nhận thức"),
    CASE_CERTIFICATE_NUMBER(CASES, false, Kind.CODE, "Số chứng nhận nhận thức"),
    CASE_DOSSIER_PROPOSAL(CASES, false, Kind.DATE, "Ngày đề nghị làm hồ sơ"),
    CASE_AUTHORIZED(CASES, false, Kind.DATE, "Ngày cho làm hồ sơ"),
    CASE_AUTHORIZED_NUMBER(CASES, false, Kind.CODE, "Số văn bản cho làm hồ sơ"),
    CASE_APPLICATION(CASES, false, Kind.DATE, "Ngày đơn xin vào Đảng", "Ngày làm đơn"),
    CASE_CV(CASES, false, Kind.DATE, "Ngày khai lý lịch"),
    CASE_CV_CERTIFIED(CASES, false, Kind.DATE, "Ngày chứng nhận lý lịch"),
    CASE_INTRODUCTION(CASES, false, Kind.DATE, "Ngày giấy giới thiệu vào Đảng"),
    CASE_OPINIONS(CASES, false, Kind.DATE, "Ngày tổng hợp ý kiến"),
    CASE_CELL_VOTE(CASES, false, Kind.DATE, "Ngày nghị quyết chi bộ kết nạp"),
    CASE_CELL_VOTE_NUMBER(CASES, false, Kind.CODE, "Số nghị quyết chi bộ kết nạp"),
    CASE_CELL_VOTE_TOTAL(CASES, false, Kind.COUNT, "Chi bộ kết nạp: số chính thức"),
    CASE_CELL_VOTE_YES(CASES, false, Kind.COUNT, "Chi bộ kết nạp: tán thành"),
    CASE_CELL_VOTE_NO(CASES, false, Kind.COUNT, "Chi bộ kết nạp: không tán thành"),
    CASE_SECTION(CASES, false, Kind.DATE, "Ngày đảng ủy bộ phận thẩm định kết nạp"),
    CASE_COMMITTEE(CASES, false, Kind.DATE, "Ngày nghị quyết đảng ủy kết nạp"),
    CASE_COMMITTEE_NUMBER(CASES, false, Kind.CODE, "Số nghị quyết đảng ủy kết nạp"),
    CASE_COMMITTEE_TOTAL(CASES, false, Kind.COUNT, "Đảng ủy kết nạp: số ủy viên"),
    CASE_COMMITTEE_YES(CASES, false, Kind.COUNT, "Đảng ủy kết nạp: tán thành"),
    CASE_COMMITTEE_NO(CASES, false, Kind.COUNT, "Đảng ủy kết nạp: không tán thành"),
    CASE_APPRAISED(CASES, false, Kind.DATE, "Ngày nhận, thẩm định xong hồ sơ"),
    CASE_DECISION(CASES, false, Kind.DATE, "Ngày quyết định kết nạp"),
    CASE_DECISION_NUMBER(CASES, false, Kind.CODE, "Số quyết định kết nạp"),
    CASE_RECEIVED(CASES, false, Kind.DATE, "Ngày chi bộ nhận quyết định"),
    CASE_CEREMONY(CASES, false, Kind.DATE, "Ngày lễ kết nạp", "Ngày kết nạp", "Ngày vào Đảng"),
    CASE_OFFICIAL(CASES, false, Kind.DATE, "Ngày chính thức", "Ngày hết dự bị"),
    CASE_MEMBER_CV(CASES, false, Kind.DATE, "Ngày lý lịch đảng viên"),
    CASE_MEMBER_CV_NUMBER(CASES, false, Kind.CODE, "Số lý lịch đảng viên"),
    CASE_RESIDENCE_INTRODUCTION(CASES, false, Kind.DATE, "Ngày giới thiệu nơi cư trú"),
    CASE_NEW_MEMBER(CASES, false, Kind.DATE, "Ngày chứng nhận đảng viên mới"),
    CASE_NEW_MEMBER_NUMBER(CASES, false, Kind.CODE, "Số chứng nhận đảng viên mới"),
    CASE_SELF_REVIEW(CASES, false, Kind.DATE, "Ngày bản tự kiểm điểm"),
    CASE_HELPER_REMARK(CASES, false, Kind.DATE, "Ngày nhận xét của người giúp đỡ"),
    CASE_PROBATION_OPINIONS(CASES, false, Kind.DATE, "Ngày tổng hợp ý kiến dự bị"),
    CASE_CONFIRMATION(CASES, false, Kind.DATE, "Ngày nghị quyết chi bộ công nhận"),
    CASE_CONFIRMATION_NUMBER(CASES, false, Kind.CODE, "Số nghị quyết chi bộ công nhận"),
    CASE_CONFIRMATION_TOTAL(CASES, false, Kind.COUNT, "Chi bộ công nhận: số chính thức"),
    CASE_CONFIRMATION_YES(CASES, false, Kind.COUNT, "Chi bộ công nhận: tán thành"),
    CASE_CONFIRMATION_NO(CASES, false, Kind.COUNT, "Chi bộ công nhận: không tán thành"),
    CASE_CONFIRMATION_SECTION(CASES, false, Kind.DATE, "Ngày đảng ủy bộ phận thẩm định công nhận"),
    CASE_CONFIRMATION_COMMITTEE(CASES, false, Kind.DATE, "Ngày nghị quyết đảng ủy công nhận"),
    CASE_CONFIRMATION_COMMITTEE_NUMBER(CASES, false, Kind.CODE, "Số nghị quyết đảng ủy công nhận"),
    CASE_CONFIRMATION_COMMITTEE_TOTAL(CASES, false, Kind.COUNT, "Đảng ủy công nhận: số ủy viên"),
    CASE_CONFIRMATION_COMMITTEE_YES(CASES, false, Kind.COUNT, "Đảng ủy công nhận: tán thành"),
    CASE_CONFIRMATION_COMMITTEE_NO(CASES, false, Kind.COUNT, "Đảng ủy công nhận: không tán thành");

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
