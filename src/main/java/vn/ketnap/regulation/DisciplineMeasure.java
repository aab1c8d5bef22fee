package vn.ketnap.regulation;

import vn.ketnap.platform.Labelled;

/** The measures of Party discipline; which of them a probationary member may get stands in the table of this name. */
public enum DisciplineMeasure implements Labelled {
    REPRIMAND("Khiển trách"),
    WARNING("Cảnh cáo"),
    DISMISSAL("Cách chức"),
    EXPULSION("Khai trừ");

    private final String label;

    DisciplineMeasure(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
