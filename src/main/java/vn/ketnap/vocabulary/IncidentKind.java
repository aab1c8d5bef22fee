package vn.ketnap.vocabulary;

import vn.ketnap.platform.Labelled;

/** What may be reported of a running case. */
public enum IncidentKind implements Labelled {
    WITHDRAWN("Người trong hồ sơ xin rút", CaseStatus.WITHDRAWN),
    DECEASED("Từ trần", CaseStatus.DECEASED),
    STOPPED("Dừng xem xét vì lý do khác", CaseStatus.STOPPED),
    LEFT("Ra khỏi Đảng theo quyết định của cấp có thẩm quyền", CaseStatus.LEFT),
    TRANSFERRED("Chuyển sinh hoạt đảng đi nơi khác", CaseStatus.TRANSFERRED),
    MOVED("Chuyển đơn vị công tác, học tập, nơi cư trú, hồ sơ đi theo", null),
    TEMPORARY_STAY("Sinh hoạt tạm thời, công tác tạm thời ở nơi khác", null),
    PROPOSE_REMOVAL("Đề nghị xóa tên đảng viên dự bị", null),
    DISCIPLINE("Xem xét kỷ luật đảng viên dự bị", null),
    SENTENCED("Bị truy nã, tạm giam hoặc bị phạt từ cải tạo không giam giữ trở lên", null),
    WRONG_ADMISSION("Phát hiện kết nạp không đúng quy định", null),
    REPLACE_HELPER("Thay đảng viên giúp đỡ", null),
    INACTIVE("Không sinh hoạt đảng, không đóng đảng phí", null),
    ACTIVE_AGAIN("Sinh hoạt đảng, đóng đảng phí trở lại", null),
    ABROAD_OFFICIAL("Ra nước ngoài, chuyển sinh hoạt đảng chính thức", null),
    ABROAD_TEMPORARY("Ra nước ngoài, chuyển sinh hoạt đảng tạm thời", null),
    ABROAD_SLIP("Đã nộp phiếu chuyển sinh hoạt đảng ở nước ngoài", null),
    CORRECT_DATE("Sửa ngày đã ghi sai", null);

    private final String label;
    private final CaseStatus end;

    IncidentKind(String label, CaseStatus end) {
        this.label = label;
        this.end = end;
    }

    @Override
    public String label() {
        return label;
    }

    /** How the case ends, null when it goes on. */
    public CaseStatus end() {
        return end;
    }
}
