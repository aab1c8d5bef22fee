package vn.ketnap.procedure.check;

import java.util.Optional;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.DateKind;

/** The checks of a dossier, under the names that the rules of this field give them. */
public enum CaseCheck {
    P1(Group.PERSON, DateKind.NOMINATION, "Tuổi khi chi bộ xét kết nạp"),
    P2(Group.PERSON, DateKind.NOMINATION, "Trình độ học vấn"),
    P3(
            Group.PERSON,
            DateKind.NOMINATION,
            "Công dân Việt Nam, số định danh 12 chữ số khớp ngày sinh, giới tính và không trùng"),
    P4(Group.PERSON, DateKind.NOMINATION, "Họ tên, ngày sinh giống nhau trên mọi giấy tờ"),
    P5(Group.PERSON, DateKind.NOMINATION, "Trường hợp riêng: văn bản đồng ý có trước khi quyết định"),
    P6(Group.PERSON, DateKind.NOMINATION, "Kết nạp lại: đủ thời gian, đúng trường hợp"),
    P7(Group.PERSON, null, "Kết quả học tập, công tác tối thiểu theo quy định của địa phương"),
    N1(Group.PEOPLE, DateKind.INTRODUCTION, "Người giới thiệu là đảng viên chính thức, đang sinh hoạt"),
    N2(Group.PEOPLE, DateKind.INTRODUCTION, "Người giới thiệu cùng sinh hoạt đủ thời gian"),
    N3(Group.PEOPLE, DateKind.INTRODUCTION, "Đủ số đảng viên và đoàn thể giới thiệu"),
    N4(Group.PEOPLE, DateKind.INTRODUCTION, "Ngày phân công trên giấy giới thiệu đúng nghị quyết"),
    N5(Group.PEOPLE, DateKind.SYMPATHIZER_RESOLUTION, "Luôn có đảng viên giúp đỡ đang sinh hoạt ở chi bộ"),
    N6(Group.PEOPLE, DateKind.HELPER_ASSIGNED, "Một đảng viên không giúp đỡ quá nhiều người"),
    N7(Group.PEOPLE, DateKind.VERIFICATION_REQUESTED, "Người thẩm tra không phải bản thân hoặc người thân"),
    N8(Group.PEOPLE, DateKind.INTRODUCTION, "Người giới thiệu không phải người thân"),
    D1(Group.DATES, DateKind.NOMINATION, "Thứ tự ngày bắt buộc"),
    D2(Group.DATES, DateKind.NOMINATION, "Thứ tự ngày thông thường"),
    D3(Group.DATES, DateKind.CERTIFICATE_ISSUED, "Giấy chứng nhận lớp nhận thức còn giá trị khi chi bộ xét"),
    D4(Group.DATES, DateKind.DOSSIER_START, "Hồ sơ còn giá trị khi chi bộ xét"),
    D5(Group.DATES, DateKind.SYMPATHIZER_RESOLUTION, "Nghị quyết có số để cấp trên dẫn"),
    D6(Group.DATES, DateKind.SELF_REVIEW, "Tự kiểm điểm, nghị quyết công nhận sau khi hết dự bị"),
    D7(
            Group.DATES,
            DateKind.CELL_CONFIRMATION_VOTE,
            "Giấy chứng nhận lớp đảng viên mới có trước khi chi bộ xét công nhận"),
    D8(Group.DATES, DateKind.CEREMONY, "Ngày chính thức là ngày lễ kết nạp thêm thời gian dự bị"),
    D9(Group.DATES, DateKind.ADMISSION_DECISION, "Tuổi đảng tính từ ngày quyết định kết nạp"),
    D10(
            Group.DATES,
            DateKind.NOMINATION,
            "Không giấy nào đề ngày chưa tới, trước khi có tổ chức hoặc thuộc nhiệm kỳ đã kết thúc"),
    D11(Group.DATES, DateKind.APPLICATION, "Ngày được xét cảm tình Đảng trên đơn đúng nghị quyết"),
    V1(Group.VOTES, DateKind.SYMPATHIZER_RESOLUTION, "Có mặt và vắng mặt bằng tổng số"),
    V2(Group.VOTES, DateKind.SYMPATHIZER_RESOLUTION, "Số phiếu không nhiều hơn và không thiếu so với số có mặt"),
    V3(Group.VOTES, DateKind.SYMPATHIZER_RESOLUTION, "Số người được tính khớp danh sách của ngày họp"),
    V4(Group.VOTES, DateKind.SYMPATHIZER_RESOLUTION, "Kết quả đúng tỷ lệ phải đạt"),
    V5(Group.VOTES, DateKind.SYMPATHIZER_RESOLUTION, "Chi bộ đủ đảng viên chính thức để biểu quyết"),
    V6(Group.VOTES, DateKind.SYMPATHIZER_RESOLUTION, "Đảng viên dự bị không tính vào số biểu quyết"),
    V7(Group.VOTES, DateKind.SYMPATHIZER_RESOLUTION, "Có phiếu không tán thành thì ghi lý do"),
    V8(Group.VOTES, DateKind.SYMPATHIZER_RESOLUTION, "Mỗi người một lần biểu quyết"),
    V9(Group.VOTES, DateKind.CELL_CONFIRMATION_REVIEW, "Nhiều lần công nhận không đạt thì báo cáo lên"),
    V10(Group.VOTES, DateKind.CELL_ADMISSION_VOTE, "Không đủ tỷ lệ vẫn gửi lên cấp trên"),
    F1(Group.PAPERS, DateKind.NOMINATION, "Đủ giấy tờ đến bước này"),
    F2(Group.PAPERS, DateKind.CV_STAMPED, "Lý lịch đóng dấu giáp lai đủ các trang và ảnh"),
    F3(Group.PAPERS, DateKind.APPLICATION, "Đơn, lý lịch tự tay viết"),
    F4(Group.PAPERS, null, "Mục 15 của lý lịch khai liên tục theo tháng"),
    F5(Group.PAPERS, DateKind.CV_CERTIFIED, "Mọi người phải thẩm tra đều có kết quả"),
    F6(Group.PAPERS, DateKind.OPINIONS, "Có ý kiến nơi cư trú hoặc lý do không phải lấy"),
    F7(Group.PAPERS, DateKind.SYMPATHIZER_RESOLUTION, "Số văn bản không trùng trong cơ quan, loại văn bản và nhiệm kỳ"),
    F8(Group.PAPERS, DateKind.SYMPATHIZER_RESOLUTION, "Người ký giữ chức vụ vào ngày ký"),
    F9(Group.PAPERS, null, "Thể thức của văn bản"),
    F10(Group.PAPERS, DateKind.INTRODUCTION, "Nhận xét không chép của người khác"),
    F11(Group.PAPERS, DateKind.CERTIFICATE_ISSUED, "Mẫu còn hiệu lực vào ngày ghi trên giấy");

    private final Group group;
    private final DateKind from;
    private final String title;

    CaseCheck(Group group, DateKind from, String title) {
        this.group = group;
        this.from = from;
        this.title = title;
    }

    /** What a check is about. */
    public enum Group {
        PERSON("Người xin vào Đảng"),
        PEOPLE("Người giới thiệu, giúp đỡ, thẩm tra"),
        DATES("Ngày tháng, giá trị giấy tờ"),
        VOTES("Biểu quyết"),
        PAPERS("Giấy tờ");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        /** Vietnamese heading. */
        public String label() {
            return label;
        }
    }

    public Group group() {
        return group;
    }

    /** Vietnamese, for screens. */
    public String title() {
        return title;
    }

    /** The date from which on it can be answered; empty for what the application leaves to people. */
    public Optional<DateKind> from() {
        return Optional.ofNullable(from);
    }

    /** Whether it asks anything of that person at all. */
    boolean concerns(CaseFile file) {
        return this != P6 || file.applicant().formerMember();
    }
}
