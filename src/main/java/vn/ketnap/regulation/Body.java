package vn.ketnap.regulation;

import vn.ketnap.platform.Labelled;

/** The bodies that vote. */
public enum Body implements Labelled {
    CELL("chi bộ"),
    SECTION_COMMITTEE("đảng ủy bộ phận"),
    COMMITTEE("ban chấp hành đảng bộ"),
    STANDING_COMMITTEE("ban thường vụ"),
    PERMANENT_SECRETARIAT("thường trực cấp ủy cùng các ủy viên ban thường vụ phụ trách ban đảng"),
    UNION_BOARD("ban chấp hành đoàn thể");

    private final String label;

    Body(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
