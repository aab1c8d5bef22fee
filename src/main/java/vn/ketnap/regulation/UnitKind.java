package vn.ketnap.regulation;

/** The kinds of unit that the authority table tells apart. */
public enum UnitKind {
    ORDINARY("tổ chức cơ sở đảng"),
    GRASSROOTS_AUTHORIZED("đảng ủy cơ sở được ủy quyền kết nạp"),
    DELEGATED("đảng ủy được giao quyền cấp trên cơ sở"),
    DIRECT_CELL("chi bộ trực thuộc thẳng cấp ủy có thẩm quyền"),
    DIRECT_PROVINCE("tổ chức cơ sở đảng trực thuộc tỉnh ủy, thành ủy"),
    ARMED_FORCES("tổ chức đảng trong Quân đội, Công an");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
