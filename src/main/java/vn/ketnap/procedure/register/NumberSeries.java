package vn.ketnap.procedure.register;

/** The series in which papers are numbered: each body counts each of them anew in every term (399-QĐ/TW). */
public enum NumberSeries {
    RESOLUTION("nghị quyết", true),
    DECISION("quyết định", false),
    CONCLUSION("kết luận", true),
    REPORT("báo cáo", true),
    LETTER("công văn, giấy giới thiệu", true),
    MEMBER_CV("lý lịch đảng viên", false),
    MEMBER_CARD("thẻ đảng viên", false);

    private final String label;
    private final boolean shared;

    NumberSeries(String label, boolean shared) {
        this.label = label;
        this.shared = shared;
    }

    /** Vietnamese name for screens. */
    public String label() {
        return label;
    }

    /** Whether one paper may name several persons. */
    public boolean isShared() {
        return shared;
    }

    /** Whether the number is given once in the whole Party, not by one body in one term. */
    public boolean isNational() {
        return this == MEMBER_CV || this == MEMBER_CARD;
    }
}
