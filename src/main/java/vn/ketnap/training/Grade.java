package vn.ketnap.training;

import vn.ketnap.platform.Labelled;

/** How a person did in a class. */
public enum Grade implements Labelled {
    EXCELLENT("Xuất sắc"),
    GOOD("Giỏi"),
    FAIR("Khá"),
    AVERAGE("Trung bình (đạt)"),
    FAILED("Không đạt");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether this grade earns the certificate. */
    public boolean passed() {
        return this != FAILED;
    }
}
