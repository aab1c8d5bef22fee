package vn.ketnap.procedure.admission;

/** The parts of an admission ceremony in their order (06-HD/TW, 3.8). */
enum CeremonyPart {
    SALUTE("chào cờ"),
    REASON("tuyên bố lý do"),
    DECISION_READ("đọc quyết định kết nạp"),
    OATH("đảng viên mới tuyên thệ"),
    DUTIES("nêu nhiệm vụ, quyền hạn, phân công người giúp đỡ"),
    SUPERIOR_SPEECH("cấp trên phát biểu"),
    CLOSING("bế mạc");

    private final String label;

    CeremonyPart(String label) {
        this.label = label;
    }

    /** Vietnamese name for screens. */
    String label() {
        return label;
    }
}
