package vn.ketnap.procedure.admission;

import vn.ketnap.platform.Labelled;

/** Why a dossier is sent back. */
public enum ReturnReason implements Labelled {
    WRONG_DATES("Sai ngày tháng"),
    MISSING_SIGNATURE("Thiếu chữ ký"),
    MISSING_SEAL("Thiếu dấu, dấu giáp lai"),
    CERTIFICATE_EXPIRED("Giấy chứng nhận quá hạn"),
    DOSSIER_EXPIRED("Hồ sơ quá hạn"),
    INTRODUCER_NOT_ELIGIBLE("Người giới thiệu không đủ điều kiện"),
    VERIFICATION_INCOMPLETE("Thẩm tra thiếu"),
    WRONG_VOTES("Sai số phiếu, tỷ lệ"),
    MISSING_PAPERS("Thiếu tài liệu"),
    WRONG_FORM("Sai mẫu"),
    DATA_MISMATCH("Thông tin không khớp"),
    POLITICAL_QUESTION("Cần kết luận tiêu chuẩn chính trị"),
    OTHER("Khác");

    private final String label;

    ReturnReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
