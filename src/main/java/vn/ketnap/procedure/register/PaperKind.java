package vn.ketnap.procedure.register;

import vn.ketnap.vocabulary.DateKind;

/** The papers of a case that are not votes; the code is the form's number in the guidance in force. */
public enum PaperKind {
    HELPER_ASSIGNMENT("3-TN", "Nghị quyết phân công đảng viên giúp đỡ"),
    SYMPATHIZER_REVIEW("", "Ý kiến xem xét danh sách cảm tình Đảng", DateKind.SYMPATHIZER_REVIEW),
    CLASS_APPROVAL("", "Danh sách duyệt học lớp nhận thức", DateKind.CLASS_APPROVED),
    AWARENESS_CERTIFICATE("CN-NTVĐ", "Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng", DateKind.CERTIFICATE_ISSUED),
    DOSSIER_AUTHORIZATION("6-TN", "Nghị quyết cho làm thủ tục xem xét kết nạp", DateKind.DOSSIER_AUTHORIZED),
    APPLICATION("1-KNĐ", "Đơn xin vào Đảng", DateKind.APPLICATION),
    CV("2-KNĐ", "Lý lịch của người xin vào Đảng", DateKind.CV_DECLARED),
    CV_CONCLUSION("2-KNĐ", "Nhận xét và chứng nhận lý lịch", DateKind.CV_CERTIFIED),
    MEMBER_INTRODUCTION("3-KNĐ", "Giấy giới thiệu người vào Đảng", DateKind.INTRODUCTION),
    YOUTH_UNION_INTRODUCTION("4-KNĐ", "Nghị quyết giới thiệu đoàn viên ưu tú"),
    TRADE_UNION_INTRODUCTION("4A-KNĐ", "Nghị quyết giới thiệu đoàn viên công đoàn"),
    OPINIONS("5-KNĐ", "Tổng hợp ý kiến nhận xét", DateKind.OPINIONS),
    SECTION_ADMISSION_APPRAISAL("7-KNĐ", "Báo cáo thẩm định của đảng ủy bộ phận", DateKind.SECTION_ADMISSION_APPRAISAL),
    DOSSIER_APPRAISAL("", "Kết quả thẩm định hồ sơ kết nạp"),
    DOSSIER_SUPPLEMENT("", "Bổ sung hồ sơ kết nạp"),
    PRIOR_CONSENT("", "Văn bản đồng ý trước của cấp có thẩm quyền"),
    FAILED_VOTE_DECISION("", "Kết luận khi biểu quyết không đạt"),
    EXTENSION("", "Gia hạn quyết định"),
    DECISION_ACCOUNT("", "Báo cáo giải trình quá hạn quyết định"),
    ADMISSION_DECISION("9-KNĐ", "Quyết định kết nạp đảng viên", DateKind.ADMISSION_DECISION),
    LATE_CEREMONY_REPORT("", "Báo cáo lễ kết nạp quá hạn"),
    LATE_CEREMONY_CONSENT("", "Đồng ý tổ chức lễ kết nạp muộn"),
    CEREMONY_MINUTES("", "Biên bản lễ kết nạp", DateKind.CEREMONY),
    MEMBER_CV("1-HSĐV", "Lý lịch đảng viên", DateKind.MEMBER_CV),
    RESIDENCE_INTRODUCTION("", "Giới thiệu về nơi cư trú", DateKind.RESIDENCE_INTRODUCTION),
    MEMBER_CARD_INDEX("2-HSĐV", "Phiếu đảng viên"),
    NEW_MEMBER_CERTIFICATE("", "Giấy chứng nhận lớp bồi dưỡng đảng viên mới", DateKind.NEW_MEMBER_CERTIFICATE),
    SELF_REVIEW("10-KNĐ", "Bản tự kiểm điểm của đảng viên dự bị", DateKind.SELF_REVIEW),
    HELPER_REMARK("11-KNĐ", "Nhận xét của đảng viên giúp đỡ", DateKind.HELPER_REMARK),
    PROBATION_OPINIONS("12-KNĐ", "Tổng hợp ý kiến về đảng viên dự bị", DateKind.PROBATION_OPINIONS),
    SECTION_CONFIRMATION_APPRAISAL(
            "14-KNĐ", "Báo cáo thẩm định của đảng ủy bộ phận", DateKind.SECTION_CONFIRMATION_APPRAISAL),
    CONFIRMATION_DECISION("16-KNĐ", "Quyết định công nhận đảng viên chính thức", DateKind.CONFIRMATION_DECISION),
    CONFIRMATION_ANNOUNCEMENT("", "Công bố quyết định, trao thẻ", DateKind.ANNOUNCEMENT),
    MEMBER_CARD("", "Thẻ đảng viên"),
    REMOVAL_PROPOSAL("", "Đề nghị xét xóa tên", DateKind.REMOVAL_PROPOSED),
    REMOVAL_KEPT("", "Kết luận không xóa tên"),
    REMOVAL_DECISION("", "Quyết định xóa tên đảng viên dự bị", DateKind.REMOVAL_DECISION),
    TRANSFER("", "Quyết định chuyển đơn vị công tác, học tập, nơi cư trú", DateKind.TRANSFER),
    CANDIDATE_CERTIFICATE("", "Giấy chứng nhận đang được xem xét kết nạp", DateKind.TRANSFER_SENT),
    CANDIDATE_LETTER("", "Công văn giới thiệu người đang được xem xét kết nạp", DateKind.TRANSFER_SENT),
    DECISION_LETTER("", "Công văn giới thiệu người đã có quyết định kết nạp", DateKind.TRANSFER_SENT),
    DECISION_CANCELLATION("", "Quyết định hủy quyết định kết nạp", DateKind.DECISION_CANCELLED),
    RECONSIDERATION_REQUEST("", "Đề nghị xem lại việc kết nạp", DateKind.RECONSIDERATION_REQUESTED),
    RECONSIDERATION("", "Kết luận xem lại việc kết nạp", DateKind.RECONSIDERED),
    SELF_REVIEW_ON_MOVE("10-KNĐ", "Bản tự kiểm điểm khi chuyển sinh hoạt đảng"),
    CELL_REMARK("", "Nhận xét của chi ủy về bản tự kiểm điểm"),
    COMMITTEE_REMARK("", "Nhận xét của cấp ủy cơ sở về bản tự kiểm điểm"),
    MEMBER_INTRODUCTION_ON_MOVE("", "Giấy giới thiệu sinh hoạt đảng", DateKind.MEMBER_REFERRED),
    CANDIDATE_RECEIPT("", "Tiếp nhận người đang được xem xét kết nạp", DateKind.TRANSFER_RECEIVED),
    REMOVAL_RECEIPT("", "Người bị xóa tên nhận quyết định", DateKind.REMOVAL_RECEIVED),
    REMOVAL_COMPLAINT("", "Khiếu nại việc xóa tên", DateKind.COMPLAINT_RECEIVED),
    COMPLAINT_ANSWER("", "Kết luận giải quyết khiếu nại việc xóa tên", DateKind.COMPLAINT_ANSWERED),
    MEMBER_FILE_LETTER("", "Công văn gửi hồ sơ đảng viên lên cấp trên", DateKind.FILE_SENT_UP),
    DISCIPLINE_PROPOSAL("", "Đề nghị xem xét kỷ luật", DateKind.DISCIPLINE_OPENED),
    DISCIPLINE_DECISION("", "Kết luận về kỷ luật đảng viên dự bị", DateKind.DISCIPLINE_DECIDED),
    TEMPORARY_STAY("", "Thông tin, nhận xét của nơi tạm thời"),
    HANDLING_ASSIGNMENT("", "Cấp ủy cấp trên giao chi bộ xem xét"),
    STAY_ABROAD("", "Phiếu chuyển sinh hoạt đảng ra nước ngoài"),
    INACTIVITY("", "Không sinh hoạt đảng, không đóng đảng phí"),
    DATE_CORRECTION("", "Sửa ngày đã ghi"),
    LAW_CHANGE("", "Quyết định chuyển hồ sơ sang văn bản khác"),
    CLOSURE("", "Kết thúc hồ sơ");

    private final String code;
    private final String title;
    private final DateKind date;

    PaperKind(String code, String title) {
        this(code, title, null);
    }

    PaperKind(String code, String title, DateKind date) {
        this.code = code;
        this.title = title;
        this.date = date;
    }

    /** Number of the form, empty for a paper without one. */
    public String code() {
        return code;
    }

    /** Vietnamese title. */
    public String title() {
        return title;
    }

    /** The date of the case that stands on the paper, null for a paper whose date is its own. */
    public DateKind date() {
        return date;
    }
}
