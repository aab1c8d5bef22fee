package vn.ketnap.vocabulary;

import vn.ketnap.platform.Labelled;

/**
 * The business dates of a case, in the order of the procedure. Every limit counts from one of them and is met by
 * another; which, and what must not precede what, stands in the rule tables under these names.
 */
public enum DateKind implements Labelled {
    /** Of the person; stands with the person alone, never among the dates of a case. */
    BIRTH("Ngày sinh"),
    /** From when the person works, studies or lives in the unit, long before the case. */
    UNIT_JOINED("Bắt đầu công tác, học tập hoặc cư trú tại đơn vị"),
    NOMINATION("Giới thiệu quần chúng ưu tú"),
    SYMPATHIZER_RESOLUTION("Nghị quyết xét cảm tình Đảng"),
    HELPER_ASSIGNED("Phân công đảng viên giúp đỡ"),
    SYMPATHIZER_REVIEW("Cấp ủy xem xét danh sách cảm tình"),
    /** Of no case: from when the review of the lists in a month counts, and what meets it. */
    LIST_MONTH("Ngày đầu tháng"),
    LIST_REVIEWED("Soát danh sách cảm tình Đảng"),
    CLASS_PROPOSAL("Đề nghị học lớp nhận thức"),
    CLASS_APPROVED("Duyệt danh sách học lớp"),
    CLASS_ENROLLED("Ghi danh vào lớp"),
    CLASS_FROM("Khai giảng lớp"),
    CLASS_TO("Bế giảng lớp"),
    CERTIFICATE_ISSUED("Cấp giấy chứng nhận lớp nhận thức"),
    DOSSIER_PROPOSAL("Đề nghị cho làm hồ sơ"),
    DOSSIER_AUTHORIZED("Cho làm thủ tục xem xét kết nạp"),
    APPLICATION("Đơn xin vào Đảng"),
    /** From when the dossier's validity counts: the application, later the day expired papers were made anew. */
    DOSSIER_START("Bắt đầu lập hồ sơ"),
    CV_DECLARED("Lý lịch tự khai"),
    CV_STAMPED("Đóng dấu giáp lai lý lịch"),
    VERIFICATION_REQUESTED("Gửi yêu cầu thẩm tra"),
    VERIFICATION_RECEIVED("Nơi thẩm tra nhận được yêu cầu"),
    VERIFICATION_RECEIVED_ABROAD("Nơi thẩm tra ở nước ngoài nhận được yêu cầu"),
    VERIFICATION_REPLIED("Trả lời thẩm tra"),
    CV_REMARKED("Chi bộ nhận xét lý lịch"),
    CV_CERTIFIED("Cấp ủy chứng nhận lý lịch"),
    INTRODUCTION("Giấy giới thiệu người vào Đảng"),
    OPINIONS("Tổng hợp ý kiến nhận xét"),
    CELL_ADMISSION_VOTE("Nghị quyết chi bộ đề nghị kết nạp"),
    SECTION_ADMISSION_APPRAISAL("Đảng ủy bộ phận thẩm định kết nạp"),
    COMMITTEE_ADMISSION_VOTE("Nghị quyết đảng ủy cơ sở đề nghị kết nạp"),
    /** The votes so far lead nowhere: the dossier starts again after more training. */
    BACK_TO_TRAINING("Cho rèn luyện thêm"),
    DOSSIER_RECEIVED("Cấp có thẩm quyền nhận hồ sơ"),
    ADMISSION_DECISION("Quyết định kết nạp"),
    DECISION_RECEIVED("Chi bộ nhận quyết định kết nạp"),
    /** Set by the superior committee when it consents to a late ceremony. */
    CEREMONY_LIMIT("Hạn làm lễ kết nạp do cấp trên cho phép"),
    CEREMONY("Lễ kết nạp"),
    MEMBER_CV("Lý lịch đảng viên"),
    RESIDENCE_INTRODUCTION("Giới thiệu về nơi cư trú"),
    NEW_MEMBER_CERTIFICATE("Giấy chứng nhận lớp đảng viên mới"),
    OFFICIAL("Ngày chính thức"),
    PROBATION_ENDED("Hết 12 tháng dự bị"),
    SELF_REVIEW("Bản tự kiểm điểm"),
    HELPER_REMARK("Nhận xét của đảng viên giúp đỡ"),
    PROBATION_OPINIONS("Tổng hợp ý kiến về đảng viên dự bị"),
    /** The first meeting of the cell about it, whatever it resulted in. */
    CELL_CONFIRMATION_REVIEW("Chi bộ họp xét công nhận chính thức"),
    CELL_CONFIRMATION_VOTE("Nghị quyết chi bộ đề nghị công nhận chính thức"),
    SECTION_CONFIRMATION_APPRAISAL("Đảng ủy bộ phận thẩm định công nhận"),
    COMMITTEE_CONFIRMATION_VOTE("Nghị quyết đảng ủy cơ sở đề nghị công nhận"),
    FAILED_VOTE_CONFIRMED("Cấp có thẩm quyền cho công nhận sau các lần biểu quyết không đạt"),
    CONFIRMATION_DECISION("Quyết định công nhận đảng viên chính thức"),
    CONFIRMATION_RECEIVED("Chi bộ nhận quyết định công nhận"),
    ANNOUNCEMENT("Công bố tại chi bộ"),
    CARD_LISTED("Gửi danh sách phát thẻ"),
    CARD_ARRIVED("Thẻ đảng viên về"),
    CARD_HANDED_OVER("Trao thẻ đảng viên"),
    REMOVAL_PROPOSED("Đề nghị xóa tên"),
    CELL_REMOVAL_VOTE("Nghị quyết chi bộ đề nghị xóa tên"),
    COMMITTEE_REMOVAL_VOTE("Nghị quyết đảng ủy cơ sở đề nghị xóa tên"),
    REMOVAL_DECISION("Quyết định xóa tên"),
    /** The decision by which a person goes to another place of work, study or residence. */
    TRANSFER("Quyết định chuyển đơn vị"),
    /** From when the committee that has the file knows of it. */
    TRANSFER_KNOWN("Cấp có thẩm quyền được báo việc chuyển đơn vị"),
    TRANSFER_SENT("Gửi giấy, hồ sơ đến nơi mới"),
    TRANSFER_RECEIVED("Nơi đến tiếp nhận"),
    FORWARDED_FILE_RECEIVED("Cấp có thẩm quyền nơi đến nhận hồ sơ"),
    /** The person moves although the decision is there: from when it can still be used. */
    DECISION_TRANSFER("Chuyển đơn vị khi đã có quyết định kết nạp"),
    DECISION_CANCELLED("Hủy quyết định kết nạp"),
    RECONSIDERATION_REQUESTED("Nơi đến đề nghị xem lại việc kết nạp"),
    RECONSIDERED("Xem lại việc kết nạp"),
    /** A probationary member moves: from when the papers of the transfer are due. */
    MEMBER_TRANSFER("Đảng viên dự bị chuyển đơn vị"),
    MEMBER_REFERRED("Giới thiệu đảng viên dự bị đến nơi mới"),
    DISCIPLINE_OPENED("Bắt đầu xem xét kỷ luật"),
    DISCIPLINE_DECIDED("Kết luận về kỷ luật"),
    /** Wanted, detained or sentenced: from when a removal needs no votes of the cell and the committee. */
    SENTENCED("Bị truy nã, tạm giam hoặc kết án"),
    /** From the first meeting missed or the first month without dues. */
    INACTIVE_SINCE("Không sinh hoạt đảng, không đóng đảng phí từ"),
    ACTIVE_AGAIN("Sinh hoạt đảng, đóng đảng phí trở lại"),
    WENT_ABROAD("Ra nước ngoài, chuyển sinh hoạt đảng chính thức"),
    WENT_ABROAD_FOR_A_TIME("Ra nước ngoài, chuyển sinh hoạt đảng tạm thời"),
    ABROAD_SLIP("Nộp phiếu chuyển sinh hoạt đảng ở nước ngoài"),
    REMOVAL_RECEIVED("Người bị xóa tên nhận quyết định"),
    /** From when nothing more can be filed: the complaint itself, else the last day on which it could be. */
    COMPLAINT_PERIOD_OVER("Có khiếu nại hoặc hết hạn khiếu nại"),
    COMPLAINT_RECEIVED("Nhận khiếu nại việc xóa tên"),
    /** The complaint goes to the central level, which has longer to answer. */
    COMPLAINT_TO_CENTRAL("Cấp Trung ương nhận khiếu nại việc xóa tên"),
    COMPLAINT_ANSWERED("Trả lời khiếu nại việc xóa tên"),
    CLOSED("Kết thúc hồ sơ"),
    /** A dead or removed member's file is to go up from then on; recorded after the end of the case. */
    FILE_NOTICE("Thông báo đảng viên từ trần, bị xóa tên"),
    FILE_SENT_UP("Gửi hồ sơ đảng viên lên cấp trên");

    private final String label;

    DateKind(String label) {
        this.label = label;
    }

    /** Whether the day may still come: until when something is to be done, not when it was. */
    public boolean isPlanned() {
        return this == CEREMONY_LIMIT;
    }

    /** Whether it belongs to the way of the member card, which goes on after the case has ended with membership. */
    public boolean isAboutCard() {
        return this == CARD_LISTED || this == CARD_ARRIVED || this == CARD_HANDED_OVER;
    }

    @Override
    public String label() {
        return label;
    }
}
