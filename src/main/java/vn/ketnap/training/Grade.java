package vn.ketnap.training;

/** How a person did in a class. */
public enum Grade {
    EXCELLENT("Xuất sắc"),
    GOOD("Giỏi"),
    FAIR("Khá"),
    AVERAGE("Trung bình (đạt)"),
    FAILED("Không đạt");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    /** Vietnamese name for screens. */
    public String label() {
        return label;
    }

    /** Whether this grade earns the certificate. */
    public boolean passed() {
        return this != FAILED;
    }
}
